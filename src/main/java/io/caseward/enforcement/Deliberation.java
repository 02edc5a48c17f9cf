package io.caseward.enforcement;

import io.caseward.worklist.FinishedStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What people answered in a case, read as a path to its outcome. */
record Deliberation(List<FinishedStep> steps) {

  /** The answer that an outcome rests on: the last one that says the same. */
  Optional<FinishedStep> decidingOn(Outcome outcome) {
    return newest(step -> outcome.key().equals(step.answer("verdict")));
  }

  /** Everyone who gave a verdict, first to last, each once. */
  List<String> reviewers() {
    return steps.stream()
        .filter(step -> step.answer("verdict") != null)
        .map(FinishedStep::by)
        .distinct()
        .toList();
  }

  /** The clause that was found broken; the last word counts. */
  Optional<ClauseReference> clause() {
    return newest(step -> step.answer("clause") != null)
        .map(step -> ClauseReference.parse(step.answer("clause")));
  }

  /** Who approved a penalty that was proposed then. */
  Optional<FinishedStep> approvalSince(Instant proposed) {
    return newest(
        step -> "approved".equals(step.answer("approval")) && !step.finishedAt().isBefore(proposed));
  }

  /** Who decided an appeal that way. */
  Optional<FinishedStep> ruling(String outcome) {
    return newest(step -> outcome.equals(step.answer("outcome")));
  }

  private Optional<FinishedStep> newest(Predicate<FinishedStep> wanted) {
    return steps.stream().filter(wanted).reduce((earlier, later) -> later);
  }
}
