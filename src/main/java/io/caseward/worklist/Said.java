package io.caseward.worklist;

import io.caseward.web.Refusal;
import java.util.Map;
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
      String sentence = "'%s' has %d characters; 1 to %d are needed.".formatted(field, text.length(), MOST);
      throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "note-invalid", sentence, Map.of(field, sentence));
    }
    return new Said(text);
  }
}
