package io.caseward.web;

import io.caseward.people.NotAccepted;
import io.caseward.people.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

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
  Object notAccepted(NotAccepted refused, HttpServletRequest request) {
    Map<String, Told> fields = refused.field() == null ? Map.of() : Map.of(refused.field(), refused.sentence());
    return answers.to(request, new Refusal(refused.status(), refused.type(), refused.sentence(), fields));
  }

  @ExceptionHandler
  Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    return answers.to(request, UnreadableBody.of(unreadable));
  }

  @ExceptionHandler
  Object wrongType(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    Told sentence = Told.of("refusal.wrongType", mismatch.getName(), String.valueOf(mismatch.getValue()), Needed.of(mismatch.getRequiredType()));
    return answers.to(request, Refusal.ofField(HttpStatus.BAD_REQUEST, "wrong-type", mismatch.getName(), sentence));
  }

  @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class, TransientDataAccessException.class})
  Object databaseAway(Exception away, HttpServletRequest request, HttpServletResponse response) {
    LOG.warn("The database did not answer {} {}: {}", request.getMethod(), request.getRequestURI(), away.getMessage());
    return answers.unavailable(request, response);
  }

  @ExceptionHandler
  Object unreadableParts(MultipartException unreadable, HttpServletRequest request) {
    return answers.to(request, new Refusal(HttpStatus.BAD_REQUEST, "unreadable-form", Told.of("refusal.unreadableForm")));
  }

  /** Two changed the same at once, and this one came second. */
  @ExceptionHandler
  Object raced(ConcurrencyFailureException raced, HttpServletRequest request) {
    LOG.info("{} {} came second to another change: {}", request.getMethod(), request.getRequestURI(), raced.getMessage());
    return answers.changedMeanwhile(request);
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
    return answers.to(request, new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, "file-too-large", Told.of("refusal.fileTooLarge")));
  }

  /** Whoever asked has gone; nobody is left to be told. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
  void gone() {}

  @ExceptionHandler
  Object other(Exception exception, HttpServletRequest request) throws Exception {
    if (exception instanceof AuthenticationException || exception instanceof AccessDeniedException) {
      throw exception;
    }
    if (exception instanceof ErrorResponse known) {
      return answers.to(request, framework(known));
    }
    return UnkeptValue.in(exception).map(refusal -> answers.to(request, refusal)).orElseGet(() -> answers.broken(request, exception));
  }

  /** What the framework itself refuses: a wrong method, a missing parameter, no such page. */
  private static Refusal framework(ErrorResponse known) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    return new Refusal(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), sentence(status, known));
  }

  /** What the framework alone has words for, it has in English. */
  private static Told sentence(HttpStatus status, ErrorResponse known) {
    if (status == HttpStatus.NOT_FOUND) {
      return Told.of("refusal.nothingHere");
    }
    return known instanceof HttpRequestMethodNotSupportedException method
        ? Told.of("refusal.method", method.getMethod(), Told.list(List.of(method.getSupportedMethods())))
        : Told.verbatim(String.valueOf(known.getBody().getDetail()));
  }
}
