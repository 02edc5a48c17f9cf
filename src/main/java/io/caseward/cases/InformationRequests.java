package io.caseward.cases;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.Processes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a case asks outside for, and the answers. */
@Service
public class InformationRequests {

  private static final String RECEIVED = "case.informationReceived";

  private static final String END_WAIT =
      "update case_file set state = 'open' where number = ? and state = 'waiting_information'";

  private final JdbcClient database;
  private final ReportStore store;
  private final Timeline timeline;
  private final Processes processes;
  private final ApplicationEventPublisher events;

  InformationRequests(
      JdbcClient database,
      ReportStore store,
      Timeline timeline,
      Processes processes,
      ApplicationEventPublisher events) {
    this.database = database;
    this.store = store;
    this.timeline = timeline;
    this.processes = processes;
    this.events = events;
  }

  /**
   * Asks for what is missing; the case waits from now on.
   *
   * @param missing null where the diagram does not say
   */
  @DomainAction
  public void request(String number, String missing) {
    database
        .sql("update case_file set state = 'waiting_information' where number = ?")
        .param(CaseNumber.value(number))
        .update();
    Map<String, Object> said = missing == null ? Map.of() : Map.of("missing", missing);
    timeline.add(number, "information_requested", Timeline.SYSTEM, said);
    events.publishEvent(new InformationRequested(number, missing));
  }

  /** Takes the answer in as evidence; the case goes on. */
  @DomainAction
  public void receive(String number, List<Evidence> answer, String by) {
    if (database.sql(END_WAIT).param(CaseNumber.value(number)).update() == 0) {
      throw notWaiting(number);
    }
    store.keepEvidence(CaseNumber.value(number), null, answer, by);
    Map<String, Object> said = new HashMap<>();
    said.put("pieces", answer.size());
    answer.stream().map(Evidence::text).findFirst().ifPresent(text -> said.put("text", text));
    timeline.add(number, "information_received", by, said);
    events.publishEvent(new InformationReceived(number, by));
    processes.send(RECEIVED, number);
  }

  /** The case's SOP went on: where it still waited, nobody has answered in time. */
  @DomainAction
  public void wentOn(String number, String sop) {
    int waited =
        database
            .sql(END_WAIT + " and sop = ?")
            .params(CaseNumber.value(number), sop)
            .update();
    if (waited == 1) {
      timeline.add(number, "information_overdue", Timeline.SYSTEM, Map.of());
    }
  }

  private static Refusal notWaiting(String number) {
    return new Refusal(HttpStatus.CONFLICT, "case-not-waiting", Told.of("refusal.caseNotWaiting", number));
  }
}
