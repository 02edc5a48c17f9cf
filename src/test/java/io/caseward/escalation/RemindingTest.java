package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The standard ladder waits 15 minutes for its leads, and reminds them after ten. */
@CasewardTest
class RemindingTest {

  private static final String REMINDERS = "select payload ->> 'text' from outbox where act = 'call' and conversation = 'escalation:' || ? order by id";

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private Passing passing;
  @Autowired private Reminding reminding;
  @Autowired private JdbcClient sql;
  private String caseNumber;

  @BeforeEach
  void aReviewIsOverdue() {
    caseNumber = overdue.review();
  }

  @Test
  void comesOnceBeforeTheNextRungIsTold() {
    passes(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(reminders()).isEmpty();

    passes(Duration.ofSeconds(1));
    passes(Duration.ofMinutes(1));

    assertThat(reminders()).singleElement().asString().contains("<person:lead|", "<person:lead-2|", "nobody has answered", "the next rung is told <!date^");
  }

  @Test
  void comesNotAtAllWhereSomeoneHasAnswered() {
    overdue.acknowledged(caseNumber, "lead-2");

    passes(Duration.ofMinutes(12));

    assertThat(reminders()).isEmpty();
  }

  @Test
  void comesToWhoeverHasItBeforeItIsTakenFromThem() {
    overdue.acknowledged(caseNumber, "lead-2");
    passing.snooze(overdue.of(caseNumber).number(), story.person("lead-2"), 60);

    passes(Duration.ofMinutes(54));
    assertThat(reminders()).isEmpty();
    passes(Duration.ofMinutes(2));

    assertThat(reminders()).singleElement().asString().contains("<person:lead-2|").contains("without a word from you it climbs again").doesNotContain("<person:lead|");
  }

  @Test
  void saysNothingOfASilenceThatIsOverAlready() {
    overdue.acknowledged(caseNumber, "lead-2");
    story.fastForward(Duration.ofHours(5));

    passes(Duration.ZERO);

    assertThat(reminders()).noneMatch(text -> text.contains("without a word"));
  }

  private void passes(Duration time) {
    story.fastForward(time);
    while (reminding.remind()) {
      assertThat(reminders()).isNotNull();
    }
  }

  private List<String> reminders() {
    String number = overdue.of(caseNumber).number();
    return story.seeing(() -> sql.sql(REMINDERS).param(number).query(String.class).list()).stream().filter(text -> !text.contains("you are next on the ladder")).toList();
  }
}
