package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list is made of the engine's tasks, and an operator can have it held against them. */
@CasewardTest
class ComparisonTest {

  @Autowired private Story story;
  @Autowired private Calls calls;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  private String number;
  private TaskRow review;

  @BeforeEach
  void aTaskThatWaits() {
    number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    review = story.task(number, "userTask_ReviewCase");
  }

  @Test
  void findsNothingWrongWhereNobodysHandWasInTheDatabase() {
    assertThat(compared()).contains("\"opened\":0").contains("\"ended\":0");
  }

  @Test
  void showsATaskAgainThatTheListLost() {
    byHand("delete from task where id = ?", review.id());

    assertThat(compared()).contains("\"opened\":1").contains("\"ended\":0");
    assertThat(story.task(number, "userTask_ReviewCase")).isEqualTo(review);
  }

  @Test
  void endsATaskThatTheEngineDoesNotWaitOn() {
    byHand("insert into task select (jsonb_populate_record(t, '{\"id\": \"of-nobody\"}')).* from task t where id = ?", review.id());

    assertThat(compared()).contains("\"opened\":0").contains("\"ended\":1");
    assertThat(story.tasks(number)).containsExactly(review);
  }

  @Test
  void opensATaskAgainThatTheListTookForOver() {
    byHand("update task set state = 'cancelled', ended_at = now() where id = ?", review.id());

    assertThat(compared()).contains("\"opened\":1");
    assertThat(story.tasks(number)).containsExactly(review);
  }

  @Test
  void countsTheQueuesAnew() {
    byHand("update queue_count set waiting = waiting + 5 where queue = ?", review.queue());
    byHand("insert into queue_count values (?, 'nobody', 3)", review.queue());

    assertThat(compared()).contains("\"counts\":").doesNotContain("\"counts\":0");
    assertThat(calls.get("auditor", "/api/v1/queues").body()).contains("\"key\":\"" + review.queue() + "\",\"name\":\"Reviews\",\"waiting\":1");
  }

  @Test
  void isForAdministratorsAlone() {
    assertThat(calls.post("lead", "/api/v1/worklist/comparison", "").status()).isEqualTo(403);
  }

  private String compared() {
    Answer answer = calls.post("admin", "/api/v1/worklist/comparison", "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void byHand(String statement, String value) {
    Scopes.in(Scope.SYSTEM, () -> transaction.executeWithoutResult(status -> database.sql(statement).param(value).update()));
  }
}
