package io.caseward.policy;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * A wording to be published.
 *
 * @param version the version it was written on, null where that does not matter
 */
record ClauseForm(String number, String title, String text, String why, Integer version) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?\\.[1-9][0-9]?");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  ClauseForm {
    number = clean(number);
    title = clean(title);
    text = clean(text);
    why = clean(why);
  }

  private static String clean(String given) {
    return given == null ? "" : CONTROL.matcher(given.replace("\r\n", "\n")).replaceAll("").strip();
  }

  /** The form, if nothing is wrong with it. */
  ClauseForm checked() {
    Map<String, Told> wrong = new LinkedHashMap<>();
    if (!NUMBER.matcher(number).matches()) {
      wrong.put("number", Told.of("refusal.clauseNumber", number));
    }
    checkLength(wrong, "title", title, 3, 120);
    checkLength(wrong, "text", text, 20, 5_000);
    checkLength(wrong, "why", why, 10, 500);
    if (!wrong.isEmpty()) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "clause-refused",
          Told.of("refusal.notPublished", Told.sentences(wrong.values())),
          wrong);
    }
    return this;
  }

  private static void checkLength(
      Map<String, Told> wrong, String field, String value, int least, int most) {
    if (value.length() < least || value.length() > most) {
      wrong.put(field, Told.of("refusal.clauseLength", field, value.length(), least, most));
    }
  }
}
