package io.caseward.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Whatever goes wrong in answering ends in a sentence: problem details for programs, a page for people. */
@ControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ProblemAnswers answers;

  Problems(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  Object refusal(Refusal refusal, HttpServletRequest request) {
    return answers.to(request, refusal);
  }

  @ExceptionHandler
  Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    return answers.to(request, read(unreadable));
  }

  private static Refusal read(HttpMessageNotReadableException unreadable) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
    if (cause instanceof BodyLimit.TooLarge large) {
      return new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", large.getMessage());
    }
    if (cause instanceof UnrecognizedPropertyException unknown) {
      String sentence = "'%s' is no field here. Known fields: %s.".formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "unknown-field", sentence, Map.of(path(unknown), sentence));
    }
    if (cause instanceof InvalidFormatException format) {
      String sentence = "'%s' is '%s'; a %s is needed.".formatted(path(format), format.getValue(), format.getTargetType().getSimpleName());
      return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "wrong-type", sentence, Map.of(path(format), sentence));
    }
    String why = cause instanceof JsonProcessingException json ? "line %d: %s".formatted(json.getLocation() == null ? 1 : json.getLocation().getLineNr(), json.getOriginalMessage()) : "it is missing";
    return new Refusal(HttpStatus.BAD_REQUEST, "unreadable-body", "The body could not be read as JSON (%s). Send one JSON object in UTF-8.".formatted(why));
  }

  private static String path(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
        .collect(Collectors.joining("."));
  }

  @ExceptionHandler
  Object wrongType(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    String needed = mismatch.getRequiredType() == null ? "other value" : mismatch.getRequiredType().getSimpleName();
    String sentence = "'%s' is '%s'; a %s is needed.".formatted(mismatch.getName(), mismatch.getValue(), needed);
    return answers.to(request, new Refusal(HttpStatus.BAD_REQUEST, "wrong-type", sentence, Map.of(mismatch.getName(), sentence)));
  }

  @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class, TransientDataAccessException.class})
  Object databaseAway(Exception away, HttpServletRequest request) {
    LOG.warn("The database did not answer {} {}: {}", request.getMethod(), request.getRequestURI(), away.getMessage());
    return answers.unavailable(request);
  }

  @ExceptionHandler
  Object other(Exception exception, HttpServletRequest request) throws Exception {
    if (exception instanceof org.springframework.security.core.AuthenticationException || exception instanceof org.springframework.security.access.AccessDeniedException) {
      throw exception;
    }
    if (exception instanceof ErrorResponse known) {
      return answers.to(request, framework(known));
    }
    return answers.broken(request, exception);
  }

  /** What the framework itself refuses: a wrong method, a missing parameter, no such page. */
  private static Refusal framework(ErrorResponse known) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    String detail = status == HttpStatus.NOT_FOUND ? "There is nothing at this address." : known.getBody().getDetail();
    return new Refusal(status, status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), String.valueOf(detail));
  }
}
