package io.caseward.sla;

import io.caseward.database.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A row of the table {@code clock}. */
public final class ClockRow {

  private static final int NANOS = 9;

  private ClockRow() {}

  public static Clock read(ResultSet row, int number) throws SQLException {
    return new Clock(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("case_number"),
        row.getString("task_id"),
        row.getString("sop"),
        row.getString("element"),
        row.getString("vendor"),
        row.getString("queue"),
        row.getString("severity"),
        row.getString("subject_type"),
        row.getString("calendar"),
        row.getInt("calendar_edition"),
        Duration.ofSeconds(row.getLong("target_seconds")),
        basis(row),
        row.getString("state"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "running_since"),
        length(row, "used_seconds"),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "paused_at"),
        row.getString("pause_reason"),
        length(row, "paused_seconds"),
        lengths(row, "paused_reasons"),
        Sql.instant(row, "stopped_at"),
        Sql.texts(row, "milestones"),
        row.getInt("reached"));
  }

  private static TargetBasis basis(ResultSet row) throws SQLException {
    Integer table = row.getObject("targets_version", Integer.class);
    return table == null ? null : new TargetBasis(table, whole(row, "triaged_seconds"), whole(row, "stated_seconds"));
  }

  /** Of it only what its target depends on. */
  public static Targets.Matter matter(ResultSet row) throws SQLException {
    Duration stated = whole(row, "stated_seconds");
    return new Targets.Matter(
        row.getString("queue"), row.getString("severity"), row.getString("subject_type"), row.getString("vendor"), row.getString("element"), whole(row, "triaged_seconds"),
        stated == null ? null : stated.toString());
  }

  /** A column of whole seconds, null where it is. */
  public static Duration whole(ResultSet row, String column) throws SQLException {
    Long seconds = row.getObject(column, Long.class);
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  /** Of it only where the clock stands. */
  public static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString("calendar"), row.getInt("calendar_edition"), row.getString("state"), Duration.ofSeconds(row.getLong("target_seconds")), Sql.instant(row, "running_since"), length(row, "used_seconds"),
        Sql.instant(row, "due_at"));
  }

  /** A column of seconds, as exact as it is kept. */
  static Duration length(ResultSet row, String column) throws SQLException {
    return length(row.getBigDecimal(column));
  }

  private static Duration length(BigDecimal seconds) {
    return Duration.ofNanos(seconds.movePointRight(NANOS).longValue());
  }

  private static Map<String, Duration> lengths(ResultSet row, String column) throws SQLException {
    Map<String, Duration> lengths = new TreeMap<>();
    Sql.map(row, column).forEach((key, seconds) -> lengths.put(key, length(new BigDecimal(seconds.toString()))));
    return lengths;
  }

  static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.toNanos(), NANOS);
  }
}
