package io.caseward.people;

import org.springframework.http.HttpStatus;

/** What somebody asked for their account or another's could not be done, and why; {@code web} answers it like its own refusals. */
public class NotAccepted extends RuntimeException {

  private final transient Told sentence;
  private final HttpStatus status;
  private final String type;
  private final String field;

  private NotAccepted(HttpStatus status, String type, String field, Told sentence) {
    super(sentence.inEnglish());
    this.status = status;
    this.type = type;
    this.field = field;
    this.sentence = sentence;
  }

  public static NotAccepted field(String field, String key, Object... values) {
    return new NotAccepted(HttpStatus.UNPROCESSABLE_ENTITY, "account-refused", field, Told.of(key, values));
  }

  public static NotAccepted conflict(String key, Object... values) {
    return new NotAccepted(HttpStatus.CONFLICT, "account-conflict", null, Told.of(key, values));
  }

  public static NotAccepted missing(String key, Object... values) {
    return new NotAccepted(HttpStatus.NOT_FOUND, "account-not-found", null, Told.of(key, values));
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return type;
  }

  /** The field that is wrong; null where it is none in particular. */
  public String field() {
    return field;
  }

  public Told sentence() {
    return sentence;
  }
}
