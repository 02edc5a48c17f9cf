package io.caseward.audit;

import io.caseward.database.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** The months of the record, in UTC; each goes by its first day. */
final class Months {

  private Months() {}

  static LocalDate of(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
  }

  /** Such as {@code 2026-06}. */
  static String name(LocalDate month) {
    return YearMonth.from(month).toString();
  }

  static OffsetDateTime begin(LocalDate month) {
    return Sql.at(month.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  static OffsetDateTime end(LocalDate month) {
    return begin(month.plusMonths(1));
  }
}
