package io.caseward.cases;

import static java.util.stream.Collectors.toCollection;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

  /** A case's acts, oldest first, as whoever asks may know them: of a stranger's case none speaks. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(String caseNumber) {
    List<TimelineEntry> acts = database
        .sql("select * from timeline where case_number = ? order by id")
        .param(CaseNumber.value(caseNumber))
        .query(Timeline::read)
        .list();
    Set<String> strangers = strangers(acts);
    return strangers.isEmpty() ? acts : acts.stream().filter(act -> !strangers.contains(act.data().get("duplicate"))).map(act -> act.without("onto", strangers)).toList();
  }

  /** Other cases that its acts name and that are not there for whoever asks. */
  private Set<String> strangers(List<TimelineEntry> acts) {
    Set<String> named = acts.stream()
        .flatMap(act -> Stream.of("onto", "duplicate").map(act.data()::get))
        .filter(Objects::nonNull).map(String::valueOf)
        .collect(toCollection(HashSet::new));
    if (!named.isEmpty()) {
      database
          .sql("select number from case_file where number in (:named)")
          .param("named", named.stream().map(CaseNumber::value).toList())
          .query(Long.class)
          .list()
          .forEach(seen -> named.remove(CaseNumber.of(seen)));
    }
    return named;
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
