package io.caseward.cases;

import io.caseward.workflow.DomainAction;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a case asks outside for, and the answers. */
@Service
public class InformationRequests {

  private final JdbcClient database;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  InformationRequests(JdbcClient database, Timeline timeline, ApplicationEventPublisher events) {
    this.database = database;
    this.timeline = timeline;
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
    timeline.add(
        number,
        "information_requested",
        Timeline.SYSTEM,
        missing == null ? Map.of() : Map.of("missing", missing));
    events.publishEvent(new InformationRequested(number, missing));
  }
}
