package io.caseward.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.caseward.people.Told;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Why a body could not be read, naming the field, its value and what is allowed. */
final class UnreadableBody {

  private UnreadableBody() {}

  static Refusal of(HttpMessageNotReadableException unreadable) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
    if (cause instanceof BodyLimit.TooLarge) {
      return new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", Told.of("refusal.bodyTooLarge"));
    }
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return field("unknown-field", unknown, Told.of("refusal.unknownField", path(unknown), known(unknown)));
    }
    if (cause instanceof InvalidFormatException format) {
      return field("wrong-type", format, Told.of("refusal.wrongType", path(format), String.valueOf(format.getValue()), Needed.of(format.getTargetType())));
    }
    if (cause instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return field("wrong-type", mismatch, Told.of("refusal.otherKind", path(mismatch), Needed.of(mismatch.getTargetType())));
    }
    if (cause instanceof MismatchedInputException whole && whole.getTargetType() != null) {
      return new Refusal(HttpStatus.BAD_REQUEST, "wrong-type", Told.of("refusal.bodyKind", Needed.of(whole.getTargetType())));
    }
    return new Refusal(HttpStatus.BAD_REQUEST, "unreadable-body", Told.of("refusal.noJson", why(cause)));
  }

  private static Refusal field(String type, JsonMappingException exception, Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, type, path(exception), sentence);
  }

  private static Told known(UnrecognizedPropertyException unknown) {
    return Told.list(unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
  }

  /** {@code evidence[2].type} */
  private static String path(JsonMappingException exception) {
    StringBuilder path = new StringBuilder();
    List<JsonMappingException.Reference> steps = exception.getPath();
    for (JsonMappingException.Reference step : steps) {
      String name = step.getFieldName();
      path.append(name == null ? "[" + step.getIndex() + "]" : path.isEmpty() ? name : "." + name);
    }
    return path.toString();
  }

  private static Told why(Throwable cause) {
    if (!(cause instanceof JsonProcessingException json)) {
      return Told.of("refusal.noJson.missing");
    }
    int line = json.getLocation() == null ? 1 : json.getLocation().getLineNr();
    return Told.of("refusal.noJson.line", line, json.getOriginalMessage().replaceAll("\\s+", " "));
  }
}
