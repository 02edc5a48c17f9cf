package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.CaseNumber;
import io.caseward.cases.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start does so that the first breach is not late. */
@CasewardTest
class RehearsalTest {

  @Autowired private Rehearsal rehearsal;
  @Autowired private Story story;
  @Autowired private JdbcClient sql;

  @Test
  void aBreachIsEscalatedAndNothingOfItStays() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    List<Map<String, Object>> before = all(number);

    List<String> sent = sent(rehearsal::rehearse);

    assertThat(sent).anyMatch(statement -> statement.contains("insert into escalation ")).anyMatch(statement -> statement.contains("insert into outbox"));
    assertThat(all(number)).isEqualTo(before);
    story.fastForward(Duration.ofHours(5));
    assertThat(story.timeline(number)).filteredOn(entry -> entry.kind().equals("escalated")).hasSize(1);
  }

  @Test
  void withoutAStepThatWaitsThereIsNone() {
    assertThat(rehearsal.rehearse()).isFalse();
  }

  /** How much there is of all that a breach touches, and the case's job as it stands. */
  private List<Map<String, Object>> all(String number) {
    return story.seeing(() -> sql.sql("""
            select c.path, c.state, j.duedate_, j.rev_, j.lock_owner_, (select count(*) from escalation) as escalations, (select count(*) from outbox) as outbox,
              (select count(*) from timeline) as timeline, (select count(*) from act_ru_execution) as executions
            from case_file c join act_ru_job j on true where c.number = ?""")
        .param(CaseNumber.value(number))
        .query()
        .listOfRows());
  }

  private static List<String> sent(Supplier<Boolean> work) {
    Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = statements.getLevel();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    statements.addAppender(heard);
    statements.setLevel(Level.DEBUG);
    try {
      assertThat(work.get()).isTrue();
    } finally {
      statements.setLevel(before);
      statements.detachAppender(heard);
    }
    return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
