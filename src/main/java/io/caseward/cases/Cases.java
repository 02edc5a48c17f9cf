package io.caseward.cases;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases: found in the scope of whoever looks, changed by domain actions. */
@Service
public class Cases {

  /** One statement, so that no row of a case is ever seen under another vendor than the rest. */
  private static final String ROUTE =
      """
      with reports as (update report set vendor = :vendor
                       where case_number = :number and vendor is distinct from :vendor),
           pieces as (update evidence set vendor = :vendor
                      where case_number = :number and vendor is distinct from :vendor),
           files as (update evidence_file set vendor = :vendor
                     where case_number = :number and vendor is distinct from :vendor),
           acts as (update timeline set vendor = :vendor
                    where case_number = :number and vendor is distinct from :vendor)
      update case_file
      set severity = :severity, queue = :queue, target = :target, vendor = :vendor
      where number = :number
      """;

  /** Its state, {@code duplicate} when it is about to be closed as one. */
  private static final String STANDS =
      """
      select case when exists (select 1 from case_duplicate d where d.case_number = c.number and d.closed_at is null)
        then 'duplicate' else c.state end
      from case_file c where c.number = ? for update of c""";

  /** What it is a duplicate of, where whoever sees the one sees the other too. */
  private static final String ONTO =
      """
      select o.number from case_duplicate d join case_file o on o.number = d.onto and o.vendor is not distinct from d.vendor
      where d.case_number = ?""";

  private final JdbcClient database;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Cases(JdbcClient database, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** A case that the caller may see. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> find(String number) {
    OptionalLong value = CaseNumber.parse(number);
    return value.isEmpty()
        ? Optional.empty()
        : database
            .sql(CaseRow.SELECT + " where c.number = ?")
            .param(value.getAsLong())
            .query(CaseRow::read)
            .optional();
  }

  /** Those of the numbers that the caller may see, in no order. */
  @Transactional(readOnly = true)
  public List<CaseFile> findAll(Collection<String> numbers) {
    List<Long> values = numbers.stream().map(CaseNumber::value).distinct().toList();
    return values.isEmpty()
        ? List.of()
        : database
            .sql(CaseRow.SELECT + " where c.number in (:numbers)")
            .param("numbers", values)
            .query(CaseRow::read)
            .list();
  }

  /**
   * A case that is still worked, and that nobody else changes until the transaction ends.
   *
   * @throws Refusal where it is over, or about to be
   */
  @DomainAction
  public CaseFile hold(String number) {
    CaseFile file = find(number).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "case-not-found", Told.of("refusal.noCase", number)));
    String stands = database.sql(STANDS).param(CaseNumber.value(number)).query(String.class).single();
    return switch (stands) {
      case "open", "waiting_information" -> file;
      case "in_appeal_window" -> throw over(Told.of("refusal.caseInAppeal", number));
      case "closed" -> throw over(Told.of("refusal.caseClosed", number));
      default -> throw over(becomesDuplicate(number));
    };
  }

  private Told becomesDuplicate(String number) {
    return database.sql(ONTO).param(CaseNumber.value(number)).query(Long.class).optional()
        .map(onto -> Told.of("refusal.caseBecomesDuplicate", number, CaseNumber.of(onto)))
        .orElseGet(() -> Told.of("refusal.caseBecomesADuplicate", number));
  }

  private static Refusal over(Told sentence) {
    return new Refusal(HttpStatus.CONFLICT, "case-over", sentence);
  }

  /** Sends a case to a queue and a vendor; everything of the case goes to that vendor with it. */
  @DomainAction
  public void route(String number, Routing to) {
    database
        .sql(ROUTE)
        .param("severity", to.severity().key())
        .param("queue", to.queue())
        .param("target", to.target() == null ? null : to.target().toString())
        .param("vendor", to.vendor())
        .param("number", CaseNumber.value(number))
        .update();
    events.publishEvent(new CaseRouted(number, to));
  }

  /**
   * Makes a case graver, and with a queue sends it there. One that is as grave already keeps its
   * severity.
   *
   * @param queue null to leave it where it is
   * @param why {@code report} or {@code escalation}
   */
  @DomainAction
  public void raise(String number, Severity to, String queue, String why, String by) {
    Severity from = held(number);
    boolean graver = to.isAbove(from);
    database
        .sql("update case_file set severity = ?, queue = coalesce(?, queue) where number = ?")
        .params(graver ? to.key() : from.key(), queue, CaseNumber.value(number))
        .update();
    if (graver) {
      timeline.add(number, "severity_raised", by, Map.of("severity", to.key(), "why", why));
      events.publishEvent(new SeverityChanged(number, from, to));
    }
  }

  /**
   * Gives a case another severity, graver or not.
   *
   * @param said what stands on record beside it
   */
  @DomainAction
  public void grade(String number, Severity to, String kind, String by, Map<String, ?> said) {
    Severity from = held(number);
    database
        .sql("update case_file set severity = ? where number = ?")
        .params(to.key(), CaseNumber.value(number))
        .update();
    Map<String, Object> facts = new HashMap<>(said);
    facts.put("severity", to.key());
    facts.put("before", from == null ? null : from.key());
    timeline.add(number, kind, by, facts);
    events.publishEvent(new SeverityChanged(number, from, to));
  }

  /** Keeps what was decided. */
  @DomainAction
  public void decide(String number, String outcome) {
    database
        .sql("update case_file set outcome = ? where number = ?")
        .params(outcome, CaseNumber.value(number))
        .update();
  }

  /** A penalty was applied and may be appealed. */
  @DomainAction
  public void openAppealWindow(String number) {
    database
        .sql("update case_file set state = 'in_appeal_window' where number = ?")
        .param(CaseNumber.value(number))
        .update();
    events.publishEvent(new AppealWindowOpened(number));
  }

  /** Nothing is left to do. */
  @DomainAction
  public void close(String number) {
    end(number);
    timeline.add(number, "closed", Timeline.SYSTEM, Map.of());
  }

  /** Closes it without saying so on its timeline. */
  void end(String number) {
    database
        .sql("update case_file set state = 'closed', closed_at = ? where number = ?")
        .params(Sql.at(clock.instant()), CaseNumber.value(number))
        .update();
    events.publishEvent(new CaseClosed(number));
  }

  /** The severity of a case that nobody else changes until the transaction ends. */
  private Severity held(String number) {
    return database
        .sql("select coalesce(severity, '') from case_file where number = ? for update")
        .param(CaseNumber.value(number))
        .query(String.class)
        .optional()
        .map(key -> Severity.find(key).orElse(null))
        .orElse(null);
  }
}
