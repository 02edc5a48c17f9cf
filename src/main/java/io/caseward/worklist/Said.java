package io.caseward.worklist;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import org.springframework.http.HttpStatus;

/** What someone says to whoever works a task next. */
public record Said(String text) {

  private static final int MOST = 500;

  /**
   * @param field what the request calls it
   * @throws Refusal where nothing is said, or too much
   */
  public static Said of(String field, String given) {
    String text = given == null ? "" : given.strip();
    if (text.isEmpty() || text.length() > MOST) {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "note-invalid", field, Told.of("refusal.said", field, text.length(), MOST));
    }
    return new Said(text);
  }
}
