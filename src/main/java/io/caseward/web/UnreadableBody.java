package io.caseward.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Why a body could not be read, naming the field, its value and what is allowed. */
final class UnreadableBody {

  private UnreadableBody() {}

  static Refusal of(HttpMessageNotReadableException unreadable) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
    if (cause instanceof BodyLimit.TooLarge large) {
      return new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", large.getMessage());
    }
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return field("unknown-field", unknown, "'%s' is not known. Known fields: %s.".formatted(path(unknown), known(unknown)));
    }
    if (cause instanceof InvalidFormatException format) {
      return field("wrong-type", format, "'%s' is '%s'. %s is needed.".formatted(path(format), format.getValue(), Needed.of(format.getTargetType())));
    }
    if (cause instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return field("wrong-type", mismatch, "'%s' is of another kind. %s is needed.".formatted(path(mismatch), Needed.of(mismatch.getTargetType())));
    }
    if (cause instanceof MismatchedInputException whole && whole.getTargetType() != null) {
      return new Refusal(HttpStatus.BAD_REQUEST, "wrong-type", "The body is another kind of JSON. %s is needed.".formatted(Needed.of(whole.getTargetType())));
    }
    return new Refusal(HttpStatus.BAD_REQUEST, "unreadable-body", "The body is no JSON: %s. Send one JSON object in UTF-8.".formatted(why(cause)));
  }

  private static Refusal field(String type, JsonMappingException exception, String sentence) {
    return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, type, sentence, Map.of(path(exception), sentence));
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
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

  private static String why(Throwable cause) {
    if (!(cause instanceof JsonProcessingException json)) {
      return "it is missing";
    }
    int line = json.getLocation() == null ? 1 : json.getLocation().getLineNr();
    return "line %d, %s".formatted(line, json.getOriginalMessage().replaceAll("\\s+", " "));
  }
}
