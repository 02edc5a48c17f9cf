package io.caseward.audit;

import io.caseward.cases.EvidenceShown;
import io.caseward.database.Doer;
import io.caseward.database.Doers;
import io.caseward.policy.Policies;
import io.caseward.policy.PolicyArea;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts looks at evidence that can harm on record, whoever looks and by whatever door. */
@Component
class Looks {

  private final Policies policies;
  private final LookBook book;

  Looks(Policies policies, LookBook book) {
    this.policies = policies;
    this.book = book;
  }

  @EventListener
  void shown(EvidenceShown shown) {
    if (policies.area(shown.reason()).filter(PolicyArea::harms).isPresent()) {
      book.enter(Doers.current().map(Doer::name).orElse(Doer.SYSTEM), shown);
    }
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    book.sweep();
  }
}
