package io.caseward.sla.moving;

import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.sla.Clock;
import io.caseward.sla.Clocks;
import io.caseward.worklist.TaskRow;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Reviews that wait for Kestrel, whose clocks and timers a test moves. */
@Component
class KestrelsReviews {

  static final String STEP = "userTask_ReviewCase";

  private final Story story;
  private final Clocks clocks;
  private final ManagementService engine;

  KestrelsReviews(Story story, Clocks clocks, ManagementService engine) {
    this.story = story;
    this.clocks = clocks;
    this.engine = engine;
  }

  TaskRow opens() {
    return story.task(story.opens("fake_reviews", Severity.MEDIUM, "ms"), STEP);
  }

  /** The clock of one. */
  Clock of(TaskRow one) {
    return story.seeing(() -> clocks.ofTask(one.id())).orElseThrow();
  }

  Instant due(TaskRow one) {
    return of(one).dueAt();
  }

  /** When the timer drawn on it fires. */
  Instant timer(TaskRow one) {
    return engine.createJobQuery().processInstanceId(one.processInstance()).timers().singleResult().getDuedate().toInstant();
  }
}
