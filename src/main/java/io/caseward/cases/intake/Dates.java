package io.caseward.cases.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** When a report says it was made. */
final class Dates {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** A source's clock may be wrong; a date beyond that is a mistake in the date. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private Dates() {}

  /** The report's own time; now where it gives none. */
  static Instant reportedAt(Fields fields, Instant now) {
    String given = fields.text("reportedAt", 60).orElse(null);
    if (given == null) {
      return now;
    }
    try {
      return within(OffsetDateTime.parse(given).toInstant(), given, fields, now);
    } catch (DateTimeParseException e) {
      fields.refuse("reportedAt", "refusal.field.noTime", Quote.of(given));
      return null;
    }
  }

  private static Instant within(Instant at, String given, Fields fields, Instant now) {
    if (at.isBefore(EARLIEST) || at.isAfter(now.plus(AHEAD))) {
      // As it would have to be written, in no zone of a reader's.
      fields.refuse("reportedAt", "refusal.field.timeRange", Quote.of(given), now.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return at;
  }
}
