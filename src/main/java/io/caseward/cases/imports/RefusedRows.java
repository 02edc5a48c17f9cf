package io.caseward.cases.imports;

import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Why rows were refused: sentences that quote rows of which no case came. They go when the subject
 * they name goes, and all of them once whoever brought the file had time enough to mend it.
 */
@Component
class RefusedRows implements PersonalData {

  private static final String QUOTING =
      """
      update import_refusal set reason = :erased, told = :told::jsonb
      where exists (select from unnest(:words) word
        where position(lower(word) in lower(reason)) > 0 or position(lower(word) in lower(coalesce(told::text, ''))) > 0)""";

  private final JdbcClient database;
  private final ImportSettings settings;
  private final Clock clock;

  RefusedRows(JdbcClient database, ImportSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of();
  }

  @Override
  public void erase(List<String> cases) {
    // They are of no case.
  }

  /** A short name may take a row with it that meant another: better than to leave one. */
  @Override
  public void forget(Subject known) {
    Told erased = Told.of("refusal.rowErased");
    database.sql(QUOTING)
        .param("words", Sql.texts(Stream.of(known.id(), known.name()).filter(word -> word != null && !word.isBlank()).toList()))
        .param("erased", erased.inEnglish())
        .param("told", erased.kept())
        .update();
  }

  /** Those of imports that began longer ago than they are kept. */
  @DomainAction
  public int expire() {
    return database.sql("delete from import_refusal where run in (select id from import_run where started_at <= ?)")
        .param(Sql.at(clock.instant().minus(settings.importRefusalsKept())))
        .update();
  }
}
