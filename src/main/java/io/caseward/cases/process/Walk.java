package io.caseward.cases.process;

import io.caseward.cases.CasePath.Move;
import io.caseward.cases.CasePath.Visit;
import io.caseward.cases.Walks;
import io.caseward.workflow.StepListener.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;

/** The steps of one transaction, by case. */
final class Walk implements TransactionSynchronization {

  private final Walks walks;
  private final Map<String, List<Visit>> visits = new LinkedHashMap<>();

  Walk(Walks walks) {
    this.walks = walks;
  }

  void add(Step step) {
    List<Visit> walked = visits.computeIfAbsent(step.caseNumber(), number -> new ArrayList<>());
    if (step.entered()) {
      walked.add(visit(step, step.waits() ? Move.CAME : Move.PASSED));
    } else {
      leave(step, walked);
    }
  }

  private static void leave(Step step, List<Visit> walked) {
    int came = walked.lastIndexOf(visit(step, Move.CAME));
    if (came >= 0) {
      walked.set(came, visit(step, Move.PASSED));
    } else {
      walked.add(visit(step, Move.LEFT));
    }
  }

  private static Visit visit(Step step, Move move) {
    return new Visit(null, step.sop(), step.sopVersion(), step.element(), move);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    keep();
  }

  void keep() {
    visits.forEach(walks::walked);
    visits.clear();
  }
}
