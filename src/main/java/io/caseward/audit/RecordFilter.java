package io.caseward.audit;

import io.caseward.web.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What is asked of the record; null where it may be anything.
 *
 * @param who an account, {@code system} or {@code anonymous}
 * @param noun what was changed or looked at, a table's name for the most part
 * @param from from the beginning of that day on where the reader is, {@code to} to the end of that day
 */
record RecordFilter(String who, String act, String noun, String caseNumber, String door, LocalDate from, LocalDate to) {

  static final List<String> DOORS = List.of("page", "api", "slack", "engine", "work", "database");

  /** As it comes with a request. */
  record Asked(String who, String act, String noun, String caseNumber, String door, String from, String to) {

    RecordFilter checked() {
      return new RecordFilter(
          given(who), given(act), given(noun), upper(given(caseNumber)), Parameters.among(DOORS, "door", door), day("from", from), day("to", to));
    }

    private static String upper(String number) {
      return number == null ? null : number.toUpperCase(Locale.ROOT);
    }

    private static String given(String value) {
      return value == null || value.isBlank() ? null : value.strip().replace("\0", "");
    }

    private static LocalDate day(String name, String value) {
      try {
        return given(value) == null ? null : LocalDate.parse(value.strip());
      } catch (DateTimeException e) {
        throw Parameters.refusal(name, value, "refusal.recordDay");
      }
    }
  }

  Instant since(ZoneId zone) {
    return from == null ? null : from.atStartOfDay(zone).toInstant();
  }

  Instant until(ZoneId zone) {
    return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether anything at all was asked for. */
  public boolean narrows() {
    return !given().isEmpty();
  }

  /** What was asked for, by the names that programs ask with. */
  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("who", who);
    given.put("act", act);
    given.put("noun", noun);
    given.put("caseNumber", caseNumber);
    given.put("door", door);
    given.put("from", Objects.toString(from, null));
    given.put("to", Objects.toString(to, null));
    given.values().removeIf(Objects::isNull);
    return given;
  }
}
