package io.caseward.sla.attainment;

import io.caseward.sla.Clock;
import io.caseward.web.Parameters;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of clocks ended: the last one's time in its order, and its id. */
record ClockCursor(Instant at, long id) {

  /** Years have four digits: the database knows no others. */
  private static final Pattern SHAPE = Pattern.compile("(?<at>\\d{4}-[\\dT:.-]{1,26}Z)~(?<id>\\d{1,18})");

  static ClockCursor of(Clock last) {
    return new ClockCursor(last.pausedAt() == null ? last.dueAt() : last.pausedAt(), last.id());
  }

  /** As it stands in an address. */
  String text() {
    return at + "~" + id;
  }

  /** What a page gave as its {@code next}; null for nothing. */
  static ClockCursor parse(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Matcher parts = SHAPE.matcher(text);
    try {
      if (parts.matches()) {
        return new ClockCursor(Instant.parse(parts.group("at")), Long.parseLong(parts.group("id")));
      }
    } catch (DateTimeParseException noTime) {
      // Said below.
    }
    throw Parameters.refusal("after", text, "refusal.noNextPage");
  }
}
