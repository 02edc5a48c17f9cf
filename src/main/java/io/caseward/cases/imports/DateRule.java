package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/**
 * How a file writes dates.
 *
 * @param zone where they are local; a date with an offset of its own keeps that
 */
record DateRule(String format, ZoneId zone) {

  DateRule {
    formatter(format);
  }

  /** ISO 8601 for a date as the file writes it. */
  String read(String column, String given) {
    try {
      return instant(formatter(format).parseBest(
              given, OffsetDateTime::from, LocalDateTime::from, LocalDate::from))
          .toString();
    } catch (DateTimeException e) {
      throw new RowRefused(Told.of("refusal.rowNoDate", column, given, format));
    }
  }

  /** Strict, so that the 31st of February is refused and not moved; that wants u for the year. */
  private static DateTimeFormatter formatter(String format) {
    return DateTimeFormatter.ofPattern(format.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
  }

  private Instant instant(TemporalAccessor read) {
    if (read instanceof OffsetDateTime exact) {
      return exact.toInstant();
    }
    LocalDateTime local = read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
    return local.atZone(zone).toInstant();
  }
}
