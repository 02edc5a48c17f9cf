package io.caseward.audit;

import io.caseward.cases.EvidenceShown;
import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which looks are on record already: one a person, a piece and a quarter of an hour. A browser fetches
 * a film in dozens of requests, and whoever goes back to a page has looked no second time; more
 * entries would only hide the looks among themselves. The database decides, so that two requests at
 * once, on whatever nodes, are one look.
 */
@Service
class LookBook {

  static final Duration ONE_LOOK = Duration.ofMinutes(15);

  /** One that lies ahead was written by a clock that has been put back since. */
  private static final String FRESH =
      """
      insert into evidence_look as known (person, evidence, at)
      select :person, piece, :now from unnest(:pieces) piece order by piece
      on conflict (person, evidence) do update set at = excluded.at
        where known.at <= :over or known.at > :ahead
      returning evidence""";

  private final JdbcClient database;
  private final Notes notes;
  private final Clock clock;

  LookBook(JdbcClient database, Notes notes, Clock clock) {
    this.database = database;
    this.notes = notes;
    this.clock = clock;
  }

  /** Puts a look on record, with those pieces that are news. */
  @DomainAction
  public void enter(String person, EvidenceShown shown) {
    Set<Long> fresh = fresh(person, shown.evidence());
    if (!fresh.isEmpty()) {
      List<Long> seen = shown.evidence().stream().filter(fresh::contains).toList();
      notes.add("look", "evidence", shown.caseNumber(), shown.caseNumber(), Map.of("area", shown.reason(), "evidence", seen));
    }
  }

  private Set<Long> fresh(String person, List<Long> pieces) {
    return new HashSet<>(
        database.sql(FRESH)
            .param("person", person)
            .param("pieces", pieces.toArray(Long[]::new))
            .param("now", Sql.at(clock.instant()))
            .param("over", Sql.at(clock.instant().minus(ONE_LOOK)))
            .param("ahead", Sql.at(clock.instant().plus(ONE_LOOK)))
            .query(Long.class)
            .list());
  }

  /** Forgets what would be a look of its own again. */
  @DomainAction
  public int sweep() {
    return database.sql("delete from evidence_look where at <= ?").param(Sql.at(clock.instant().minus(ONE_LOOK))).update();
  }
}
