package io.caseward.policy;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Publishes wordings. Each makes the next edition of all policies. */
@Service
class ClausePublishing {

  /** One publication at a time, so that editions are seen in the order of their numbers. */
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock('policy_clause'::regclass::bigint)";

  private static final String PUBLISH =
      """
      insert into policy_clause (area, number, version, edition, title, text,
                                 published_at, published_by, why)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient database;
  private final Policies policies;
  private final Clock clock;

  ClausePublishing(JdbcClient database, Policies policies, Clock clock) {
    this.database = database;
    this.policies = policies;
    this.clock = clock;
  }

  /** Publishes the first wording of a new clause, or the next of one that there is. */
  @DomainAction
  public Clause publish(PolicyArea area, ClauseForm form, String by) {
    database.sql(LOCK).query(Integer.class).single();
    List<Clause> versions = policies.versions(area.key(), form.number());
    if (!versions.isEmpty()) {
      checkAgainst(versions.get(0), form);
    }
    int version = versions.isEmpty() ? 1 : versions.get(0).version() + 1;
    database
        .sql(PUBLISH)
        .params(
            area.key(), form.number(), version, policies.edition() + 1, form.title(), form.text(),
            Sql.at(clock.instant()), by, form.why())
        .update();
    return policies.clause(area.key(), form.number(), version).orElseThrow();
  }

  private static void checkAgainst(Clause newest, ClauseForm form) {
    if (form.version() != null && form.version() != newest.version()) {
      throw new Refusal(
          HttpStatus.CONFLICT,
          "clause-changed",
          Told.of("refusal.clauseChanged", newest.publishedBy(), newest.version(), form.number(), form.version()));
    }
    if (newest.title().equals(form.title()) && newest.text().equals(form.text())) {
      throw Refusal.ofField(
          HttpStatus.UNPROCESSABLE_ENTITY, "clause-refused", "text", Told.of("refusal.clauseSame", newest.version()));
    }
  }
}
