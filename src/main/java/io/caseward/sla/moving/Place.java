package io.caseward.sla.moving;

import io.caseward.web.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of clocks ended.
 *
 * @param due null where the last one was paused
 */
record Place(Instant due, long clock) {

  /** Years have four digits: the database knows no others that a clock could be due in. */
  private static final Pattern SHAPE = Pattern.compile("(-|\\d{4}-[\\dT:.-]{1,26}Z)~(\\d{1,18})");

  /** Before the first. */
  static final Place START = new Place(null, 0);

  boolean first() {
    return clock == 0;
  }

  String text() {
    return (due == null ? "-" : due) + "~" + clock;
  }

  /** What a page gave as its {@code next}. */
  static Place parse(String text) {
    if (text == null || text.isBlank()) {
      return START;
    }
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw Parameters.refusal("after", text, "refusal.noNextClocks");
    }
    try {
      return new Place(parts.group(1).equals("-") ? null : Instant.parse(parts.group(1)), Long.parseLong(parts.group(2)));
    } catch (DateTimeException noTime) {
      throw Parameters.refusal("after", text, "refusal.noNextClocks");
    }
  }
}
