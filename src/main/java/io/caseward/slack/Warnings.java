package io.caseward.slack;

import io.caseward.database.StoryTime;
import io.caseward.sla.MilestoneReached;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of clocks that warn. They are kept in the transaction in which their milestones come, all of
 * it by one statement: thousands may come in a minute, and none may wait for Slack.
 */
@Component
class Warnings {

  private final WarningTable table;

  Warnings(WarningTable table) {
    this.table = table;
  }

  /** Those of one transaction. */
  private record Gathered(WarningTable table, List<MilestoneReached> warnings) implements TransactionSynchronization {

    @Override
    public void beforeCommit(boolean readOnly) {
      table.keep(warnings);
    }
  }

  /** The breach is its escalation's to tell, and nobody is called for what a story tells of. */
  @EventListener
  void reached(MilestoneReached reached) {
    if (reached.milestone() != null && !StoryTime.isTold()) {
      gathered().warnings().add(reached);
    }
  }

  private Gathered gathered() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Gathered.class::isInstance)
        .map(Gathered.class::cast)
        .findFirst()
        .orElseGet(this::anew);
  }

  private Gathered anew() {
    Gathered gathered = new Gathered(table, new ArrayList<>());
    TransactionSynchronizationManager.registerSynchronization(gathered);
    return gathered;
  }
}
