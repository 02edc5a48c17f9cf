package io.caseward.escalation;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in each escalation, and who was told of it. */
@Repository
class EscalationRecord {

  private static final String BY_NUMBER = "(select id from escalation where number = :number)";

  private final JdbcClient database;
  private final Clock clock;

  EscalationRecord(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
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
