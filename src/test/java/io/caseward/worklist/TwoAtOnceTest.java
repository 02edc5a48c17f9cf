package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.AtOnce;
import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes second is told so and changes nothing. */
@CasewardTest
class TwoAtOnceTest {

  @Autowired private AtOnce atOnce;
  @Autowired private Story story;
  @Autowired private Calls calls;
  @Autowired private TaskWork work;
  @Autowired private RuntimeService engine;
  private String number;
  private TaskRow review;

  @BeforeEach
  void aReviewInHand() {
    number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    review = story.task(number, "userTask_ReviewCase");
    work.take(review.id(), story.person("reviewer-harbor"));
  }

  @Test
  void theSecondToFinishIsToldWhoWasFirst() {
    Answer second = atOnce.second(() -> work.finish(review.id(), story.person("reviewer-harbor"), story.verdict(number, "no_violation")), this::finish);

    assertThat(second.status()).as(second.body()).isEqualTo(409);
    assertThat(second.detail()).contains("was finished by reviewer-harbor");
  }

  @Test
  void theSecondToTakeIsToldWhoWasFirst() {
    work.giveBack(review.id(), story.person("reviewer-harbor"));

    Answer second =
        atOnce.second(
            () -> work.take(review.id(), story.person("reviewer-harbor-2")),
            () -> calls.post("reviewer-harbor", "/api/v1/tasks/" + review.id() + "/assignment", ""));

    assertThat(second.status()).as(second.body()).isEqualTo(409);
    assertThat(second.detail()).contains("was taken by reviewer-harbor-2");
  }

  @Test
  void aStepThatTheEngineLosesMeanwhileIsNotFinished() {
    Answer second = atOnce.second(() -> engine.deleteProcessInstance(review.processInstance(), "by hand"), this::finish);

    assertThat(second.status()).as(second.body()).isEqualTo(409);
    assertThat(second.detail()).contains("no longer needed");
  }

  /** As someone in Cockpit can, without the product's own locks. */
  @Test
  void aFinishThatTheEngineUndoesIsDoneOnceMore() {
    Answer second = atOnce.second(this::stopAndGoOn, this::finish);

    assertThat(second.status()).as(second.body()).isEqualTo(204);
  }

  /** Leaves the step as it was, at a later revision, whichever way the case goes on. */
  private void stopAndGoOn() {
    engine.suspendProcessInstanceById(review.processInstance());
    engine.activateProcessInstanceById(review.processInstance());
  }

  private Answer finish() {
    return calls.post("reviewer-harbor", "/api/v1/tasks/" + review.id() + "/completion", json(story.verdict(number, "no_violation")));
  }

  private static String json(Object answers) {
    try {
      return new ObjectMapper().writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
