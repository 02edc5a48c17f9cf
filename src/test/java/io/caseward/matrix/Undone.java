package io.caseward.matrix;

import io.caseward.database.Superuser;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets something happen, and then not have happened: everyone who asks finds the same story. */
@Component
class Undone {

  private final TransactionTemplate transaction;
  private final AbstractPlatformTransactionManager manager;
  private final Superuser superuser;

  Undone(TransactionTemplate transaction, AbstractPlatformTransactionManager manager, Superuser superuser) {
    this.transaction = transaction;
    this.manager = manager;
    this.superuser = superuser;
  }

  /** One of the two ways below. */
  interface Way {
    <T> T of(Supplier<T> work);
  }

  <T> T after(Supplier<T> work) {
    return leniently(() -> transaction.execute(status -> {
      status.setRollbackOnly();
      return work.get();
    }));
  }

  /** As if the database had no policies. */
  <T> T afterWithoutPolicies(Supplier<T> work) {
    return leniently(() -> superuser.does(work));
  }

  /** What is refused inside would end the transaction, and the page that says so is read in it. */
  private <T> T leniently(Supplier<T> work) {
    manager.setGlobalRollbackOnParticipationFailure(false);
    try {
      return work.get();
    } finally {
      manager.setGlobalRollbackOnParticipationFailure(true);
    }
  }
}
