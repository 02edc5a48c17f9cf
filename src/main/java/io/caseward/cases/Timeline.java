package io.caseward.cases;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened in each case: one row an act, written in the transaction that does it. */
@Repository
public class Timeline {

  /** The actor where no person acts. */
  public static final String SYSTEM = "system";

  private static final String ADD =
      """
      insert into timeline (case_number, vendor, at, kind, actor, data)
      select number, vendor, :at, :kind, :actor, :data from case_file where number = :number
      """;

  private static final String ADD_AT =
      """
      insert into timeline (case_number, id, vendor, at, kind, actor, data)
      overriding system value
      select number, :place, vendor, :at, :kind, :actor, :data from case_file where number = :number
      """;

  private final JdbcClient database;
  private final Clock clock;

  Timeline(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Says what happened.
   *
   * @param kind in snake_case; its sentence is the message {@code timeline.<kind>}
   * @param actor an account, or {@link #SYSTEM}
   * @param data what the sentence names
   */
  @Transactional
  public void add(String caseNumber, String kind, String actor, Map<String, ?> data) {
    database
        .sql(ADD)
        .param("number", CaseNumber.value(caseNumber))
        .param("at", Sql.at(clock.instant()))
        .param("kind", kind)
        .param("actor", actor)
        .param("data", Sql.json(data))
        .update();
  }

  /** A case's acts, oldest first. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(String caseNumber) {
    return database
        .sql("select * from timeline where case_number = ? order by id")
        .param(CaseNumber.value(caseNumber))
        .query(Timeline::read)
        .list();
  }

  /** Puts an act at a place that was kept for it. */
  void addAt(long place, Instant at, String caseNumber, String kind, String actor, Map<String, ?> data) {
    database
        .sql(ADD_AT)
        .param("place", place)
        .param("number", CaseNumber.value(caseNumber))
        .param("at", Sql.at(at))
        .param("kind", kind)
        .param("actor", actor)
        .param("data", Sql.json(data))
        .update();
  }

  private static TimelineEntry read(ResultSet row, int number) throws SQLException {
    return new TimelineEntry(
        row.getLong("id"),
        CaseNumber.of(row.getLong("case_number")),
        Sql.instant(row, "at"),
        row.getString("kind"),
        row.getString("actor"),
        Sql.map(row, "data"));
  }
}
