package io.caseward.cases.process;

import io.caseward.cases.InformationRequests;
import io.caseward.cases.Walks;
import io.caseward.database.StoryGoesOn;
import io.caseward.workflow.StepListener;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps each case's path, written once at the end of the transaction that takes the steps. */
@Component
class PathKeeper implements StepListener {

  private final Walks walks;
  private final InformationRequests requests;

  PathKeeper(Walks walks, InformationRequests requests) {
    this.walks = walks;
    this.requests = requests;
  }

  @Override
  public void stepped(Step step) {
    if (step.waits() && !step.entered()) {
      requests.wentOn(step.caseNumber(), step.sop());
    }
    walk().add(step);
  }

  @EventListener
  void before(StoryGoesOn next) {
    walking().ifPresent(Walk::keep);
  }

  private Walk walk() {
    return walking().orElseGet(this::begin);
  }

  private static Optional<Walk> walking() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Walk.class::isInstance)
        .map(Walk.class::cast)
        .findFirst();
  }

  private Walk begin() {
    Walk walk = new Walk(walks);
    TransactionSynchronizationManager.registerSynchronization(walk);
    return walk;
  }
}
