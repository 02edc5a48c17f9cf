package io.caseward.escalation;

import io.caseward.cases.Timeline;
import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.worklist.TaskRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in each escalation, there and in its case, and who was told of it. */
@Repository
class EscalationRecord {

  private static final String BY_NUMBER = "(select id from escalation where number = :number)";

  private final JdbcClient database;
  private final Timeline cases;
  private final Clock clock;

  EscalationRecord(JdbcClient database, Timeline cases, Clock clock) {
    this.database = database;
    this.cases = cases;
    this.clock = clock;
  }

  void opened(Escalation escalation, Map<String, ?> data) {
    add(escalation, "opened", null, data);
    tellCase(escalation, "escalated", null, Map.of("step", escalation.step()));
  }

  /** Whether the present rung was told before. */
  boolean hasHeard(Escalation escalation) {
    return database.sql(
            "select exists (select from escalation_timeline where escalation = %s and kind in ('told', 'nobody_found') and data ->> 'rung' = :rung)".formatted(BY_NUMBER))
        .param("number", escalation.number())
        .param("rung", String.valueOf(escalation.rung()))
        .query(Boolean.class)
        .single();
  }

  /** Who heard on the present rung, and why anybody whom it names did not. */
  void heard(Escalation escalation, Found found) {
    found.missing().stream()
        .filter(missing -> found.nobody() || !missing.why().equals("group_empty"))
        .forEach(missing -> add(escalation, missing.why(), null, with(missing.data(), "rung", escalation.rung())));
    String heard = Stream.concat(found.people().stream().map(Person::name), found.channels().stream()).collect(Collectors.joining(", "));
    add(escalation, found.nobody() ? "nobody_found" : "told", null, Map.of("rung", escalation.rung(), "people", heard));
  }

  private static Map<String, Object> with(Map<String, String> data, String name, Object value) {
    Map<String, Object> more = new HashMap<>(data);
    more.put(name, value);
    return more;
  }

  void ranOut(Escalation escalation) {
    boolean anew = escalation.again() == LadderRules.Again.ALL;
    add(escalation, anew ? "ran_out_anew" : "ran_out", null, Map.of("round", escalation.round()));
    tellCase(escalation, "escalation_ran_out", null, Map.of());
  }

  void acknowledged(Escalation escalation) {
    add(escalation, "acknowledged", escalation.acknowledgedBy(), Map.of());
    tellCase(escalation, "escalation_acknowledged", escalation.acknowledgedBy(), Map.of());
  }

  void seconded(Escalation escalation, String by) {
    add(escalation, "seconded", by, Map.of("given", escalation.acknowledgers().size(), "needed", escalation.needed()));
  }

  /** From hand to hand. */
  void passed(Escalation escalation, String from, String by, String note) {
    boolean taken = by.equals(escalation.acknowledgedBy());
    Map<String, Object> how = new HashMap<>(Map.of("who", taken ? from : escalation.acknowledgedBy()));
    how.put("note", note);
    add(escalation, taken ? "taken" : "handed_over", by, how);
    tellCase(escalation, taken ? "escalation_taken" : "escalation_handed_over", by, how);
  }

  void joined(Escalation escalation, TaskRow task) {
    add(escalation, "joined", null, Map.of("matters", escalation.matters()));
    cases.add(task.caseNumber(), "escalation_joined", Timeline.SYSTEM, Map.of("escalation", escalation.number(), "step", task.step()));
  }

  /** In a case that joined, the same as in the escalation's own. */
  void shared(Escalation escalation, String caseNumber) {
    Map<String, Object> how = new HashMap<>(Map.of("escalation", escalation.number(), "resolution", escalation.resolution()));
    how.put("instruction", escalation.instruction());
    cases.add(caseNumber, "escalation_resolved", escalation.endedBy(), how);
  }

  /** Goes along to the vendor of the matter that it is about now. */
  void movedTo(Escalation escalation, String vendor) {
    if (!Objects.equals(escalation.vendor(), vendor)) {
      List.of("escalation_rung_told", "escalation_call", "escalation_timeline").forEach(table ->
          database.sql("update %s set vendor = :vendor where escalation = %s".formatted(table, BY_NUMBER)).param("vendor", vendor).param("number", escalation.number()).update());
      database.sql("update escalation set vendor = :vendor where number = :number").param("vendor", vendor).param("number", escalation.number()).update();
    }
  }

  void lapsed(Escalation escalation, String who) {
    add(escalation, "lapsed", null, Map.of("who", who));
    tellCase(escalation, "escalation_lapsed", null, Map.of("who", who));
  }

  void resolved(Escalation escalation) {
    Map<String, Object> how = new HashMap<>();
    how.put("resolution", escalation.resolution());
    how.put("instruction", escalation.instruction());
    add(escalation, "resolved", escalation.endedBy(), how);
    tellCase(escalation, "escalation_resolved", escalation.endedBy(), how);
  }

  void stoodDown(Escalation escalation) {
    add(escalation, "stood_down", null, Map.of("step", escalation.step()));
    tellCase(escalation, "escalation_stood_down", null, Map.of("step", escalation.step()));
  }

  private void tellCase(Escalation escalation, String kind, String actor, Map<String, ?> data) {
    Map<String, Object> facts = new HashMap<>(data);
    facts.put("escalation", escalation.number());
    cases.add(escalation.caseNumber(), kind, actor == null ? Timeline.SYSTEM : actor, facts);
  }

  void add(Escalation escalation, String kind, String actor, Map<String, ?> data) {
    database.sql(
            """
            insert into escalation_timeline (escalation, vendor, at, kind, actor, data)
            values (%s, :vendor, :at, :kind, :actor, :data)
            """.formatted(BY_NUMBER))
        .param("number", escalation.number())
        .param("vendor", escalation.vendor())
        .param("at", Sql.at(clock.instant()))
        .param("kind", kind)
        .param("actor", actor)
        .param("data", Sql.json(data))
        .update();
  }

  void told(Escalation escalation, Person person) {
    database.sql(
            """
            insert into escalation_rung_told (escalation, round, rung, who, vendor, told_at)
            values (%s, :round, :rung, :who, :vendor, :at)
            on conflict do nothing
            """.formatted(BY_NUMBER))
        .param("number", escalation.number())
        .param("round", escalation.round())
        .param("rung", escalation.rung())
        .param("who", person.name())
        .param("vendor", escalation.vendor())
        .param("at", Sql.at(clock.instant()))
        .update();
  }

  /** Who was told on the present rung. */
  List<String> called(Escalation escalation) {
    return told(escalation.number()).stream().filter(told -> told.round() == escalation.round() && told.rung() == escalation.rung()).map(Told::who).toList();
  }

  List<EscalationEntry> timeline(String number) {
    return database.sql(
            "select * from escalation_timeline where escalation = %s order by id"
                .formatted(BY_NUMBER))
        .param("number", number)
        .query(EscalationRecord::entry)
        .list();
  }

  List<Told> told(String number) {
    return database.sql(
            """
            select * from escalation_rung_told where escalation = %s
            order by round, rung, told_at, who
            """.formatted(BY_NUMBER))
        .param("number", number)
        .query(EscalationRecord::told)
        .list();
  }

  private static EscalationEntry entry(ResultSet row, int number) throws SQLException {
    return new EscalationEntry(
        Sql.instant(row, "at"),
        row.getString("kind"),
        row.getString("actor"),
        Sql.map(row, "data"));
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getInt("round"),
        row.getInt("rung"),
        row.getString("who"),
        Sql.instant(row, "told_at"));
  }
}
