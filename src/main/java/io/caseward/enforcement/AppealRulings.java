package io.caseward.enforcement;

import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps how an appeal was decided, by whom and why. */
@Component
class AppealRulings {

  private final AppealStore appeals;
  private final FinishedSteps steps;
  private final Clock clock;

  AppealRulings(AppealStore appeals, FinishedSteps steps, Clock clock) {
    this.appeals = appeals;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * Keeps the ruling on the appeal against a penalty, if there is one.
   *
   * @return who ruled, where a person did
   */
  Optional<String> keep(Penalty penalty, String outcome) {
    Optional<FinishedStep> step =
        new Deliberation(steps.of(penalty.caseNumber())).ruling(outcome);
    appeals.settle(
        penalty.id(),
        outcome,
        step.map(FinishedStep::by).orElse(null),
        step.map(ruling -> ruling.answer("notes")).orElse(null),
        clock.instant());
    return step.map(FinishedStep::by);
  }
}
