package io.caseward.cases.privacy;

import io.caseward.cases.CaseNumber;
import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.policy.Policies;
import io.caseward.policy.PolicyArea;
import io.caseward.workflow.DomainAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For how long each kind of case is kept, and which cases are past that. */
@Service
class KeepingRules {

  /** What a case may have ended with; one that was closed as a duplicate was not decided. */
  static final List<String> OUTCOMES = List.of("violation", "no_violation", "none");

  static final int AHEAD = 30;

  private static final String RULES =
      """
      select kind.area, kind.outcome, rule.days, rule.changed_at, rule.changed_by,
             coalesce(closed.kept, 0) as kept, coalesce(closed.soon, 0) as soon
      from unnest(:areas::text[]) with ordinality as area (key, place)
      cross join unnest(:outcomes::text[]) with ordinality as outcome (key, place)
      cross join lateral (select area.key as area, outcome.key as outcome) kind
      left join keeping_rule rule on rule.area = kind.area and rule.outcome = kind.outcome
      left join (select c.reason, coalesce(c.outcome, 'none') as outcome, count(*) as kept,
                        count(*) filter (where c.closed_at + make_interval(days => r.days) <= :until) as soon
                 from case_file c left join keeping_rule r on r.area = c.reason and r.outcome = coalesce(c.outcome, 'none')
                 where c.state = 'closed' and c.erased_at is null
                 group by 1, 2) closed on closed.reason = kind.area and closed.outcome = kind.outcome
      order by area.place, outcome.place
      """;

  private static final String DUE =
      """
      select c.number, r.days from case_file c
      join keeping_rule r on r.area = c.reason and r.outcome = coalesce(c.outcome, 'none')
      where c.state = 'closed' and c.erased_at is null and c.closed_at <= :now - make_interval(days => r.days) and c.number > :after
      order by c.number limit :most
      for update of c skip locked
      """;

  private static final String CHANGE =
      """
      insert into keeping_rule (area, outcome, days, changed_at, changed_by) values (:area, :outcome, :days, :now, :by)
      on conflict (area, outcome) do update set days = excluded.days, changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where keeping_rule.days is distinct from excluded.days
      """;

  private final JdbcClient database;
  private final Policies policies;
  private final Clock clock;

  KeepingRules(JdbcClient database, Policies policies, Clock clock) {
    this.database = database;
    this.policies = policies;
    this.clock = clock;
  }

  /** One for every kind of case there is. */
  @Transactional(readOnly = true)
  public List<KeepingRule> all() {
    return database.sql(RULES)
        .param("areas", policies.areas().stream().map(PolicyArea::key).toArray(String[]::new))
        .param("outcomes", Sql.texts(OUTCOMES))
        .param("until", Sql.at(clock.instant().plus(Duration.ofDays(AHEAD))))
        .query(KeepingRules::read)
        .list();
  }

  /** Changes what the form says otherwise than before; what nobody ever limited stays without a rule. */
  @DomainAction
  public void change(KeepingForm form, Person by) {
    all().forEach(rule -> {
      Integer days = form.days(rule);
      if (days != null || rule.days() != null) {
        database.sql(CHANGE)
            .param("area", rule.area())
            .param("outcome", rule.outcome())
            .param("days", days)
            .param("now", Sql.at(clock.instant()))
            .param("by", by.name())
            .update();
      }
    });
  }

  /** Whether this transaction may erase: one node does at a time. */
  boolean isOurTurn() {
    return database.sql("select pg_try_advisory_xact_lock(hashtext('keeping_rule'))").query(Boolean.class).single();
  }

  /** Cases whose time is over, each with the days it was kept, in the order of their numbers. */
  Map<String, Integer> due(long after, int most) {
    Map<String, Integer> due = new LinkedHashMap<>();
    database.sql(DUE)
        .param("now", Sql.at(clock.instant()))
        .param("after", after)
        .param("most", most)
        .query((row, number) -> due.put(CaseNumber.of(row.getLong("number")), row.getInt("days")))
        .list();
    return due;
  }

  private static KeepingRule read(ResultSet row, int number) throws SQLException {
    return new KeepingRule(
        row.getString("area"), row.getString("outcome"), row.getObject("days", Integer.class), row.getLong("kept"), row.getLong("soon"),
        Sql.instant(row, "changed_at"), row.getString("changed_by"));
  }
}
