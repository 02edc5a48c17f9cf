package io.caseward.vendors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A row of the table {@code vendor}. */
final class VendorRow {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Hours>> SHIFTS = new TypeReference<>() {};

  /** A shift as the column spells it. */
  private record Hours(String name, List<String> days, String from, String to) {

    Shift shift() {
      return new Shift(name, daysOfWeek(), LocalTime.parse(from), LocalTime.parse(to));
    }

    private Set<DayOfWeek> daysOfWeek() {
      Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
      days.forEach(day -> week.add(dayOfWeek(day)));
      return week;
    }
  }

  private VendorRow() {}

  static Vendor read(ResultSet row, int number) throws SQLException {
    return new Vendor(
        row.getString("key"),
        row.getString("name"),
        row.getString("site"),
        ZoneId.of(row.getString("zone")),
        Sql.texts(row, "languages"),
        shifts(row.getString("shifts")));
  }

  private static List<Shift> shifts(String json) throws SQLException {
    try {
      return JSON.readValue(json, SHIFTS).stream().map(Hours::shift).toList();
    } catch (JsonProcessingException e) {
      throw new SQLException("These are no shifts: " + json, e);
    }
  }

  private static DayOfWeek dayOfWeek(String abbreviation) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(abbreviation.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException("'" + abbreviation + "' is no day of the week.");
  }
}
