package io.caseward.escalation.oncall;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code rotation} and {@code rotation_override}. */
@Repository
@Transactional
public class RotationTable {

  private final JdbcClient database;

  RotationTable(JdbcClient database) {
    this.database = database;
  }

  @Transactional(readOnly = true)
  public List<Rotation> all() {
    return read("", Map.of());
  }

  @Transactional(readOnly = true)
  public Optional<Rotation> find(String key) {
    return read("where key = :key", Map.of("key", key)).stream().findFirst();
  }

  @Transactional(readOnly = true)
  public List<String> keys() {
    return database.sql("select key from rotation order by name, key").query(String.class).list();
  }

  private List<Rotation> read(String which, Map<String, Object> values) {
    Map<String, List<StandIn>> standIns = standIns();
    return database.sql("select * from rotation %s order by name, key".formatted(which))
        .params(values)
        .query((row, number) -> rotation(row, standIns.getOrDefault(row.getString("key"), List.of())))
        .list();
  }

  private Map<String, List<StandIn>> standIns() {
    record Of(String rotation, StandIn standIn) {}
    return database.sql("select * from rotation_override order by id")
        .query((row, number) -> new Of(row.getString("rotation"), standIn(row)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Of::rotation, Collectors.mapping(Of::standIn, Collectors.toList())));
  }

  void add(Rotation rotation) {
    kept("insert into rotation (key, name, zone, hand_over, weekday, since, people) values (:key, :name, :zone, :handOver, :weekday, :since, :people)", rotation);
  }

  void change(Rotation rotation) {
    kept("update rotation set name = :name, zone = :zone, hand_over = :handOver, weekday = :weekday, since = :since, people = :people where key = :key", rotation);
  }

  private void kept(String sql, Rotation rotation) {
    database.sql(sql)
        .param("key", rotation.key())
        .param("name", rotation.name())
        .param("zone", rotation.zone().getId())
        .param("handOver", rotation.handOver())
        .param("weekday", rotation.weekday() == null ? null : rotation.weekday().name())
        .param("since", rotation.since())
        .param("people", Sql.texts(rotation.people()))
        .update();
  }

  void add(String rotation, Instant from, Instant until, String person, String by) {
    database.sql("insert into rotation_override (rotation, starts_at, ends_at, person, made_by) values (?, ?, ?, ?, ?)")
        .params(rotation, Sql.at(from), Sql.at(until), person, by)
        .update();
  }

  boolean remove(String rotation, long standIn) {
    return database.sql("delete from rotation_override where rotation = ? and id = ?").params(rotation, standIn).update() > 0;
  }

  private static Rotation rotation(ResultSet row, List<StandIn> standIns) throws SQLException {
    String weekday = row.getString("weekday");
    return new Rotation(
        row.getString("key"),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        row.getObject("hand_over", LocalTime.class),
        weekday == null ? null : DayOfWeek.valueOf(weekday),
        row.getObject("since", LocalDate.class),
        Sql.texts(row, "people"),
        standIns);
  }

  private static StandIn standIn(ResultSet row) throws SQLException {
    return new StandIn(row.getLong("id"), Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"), row.getString("person"), row.getString("made_by"));
  }
}
