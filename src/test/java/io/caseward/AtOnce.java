package io.caseward;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions at the same thing at once, in the order that a test says. */
@Component
public class AtOnce {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final TransactionTemplate transaction;
  private final JdbcClient owner;

  AtOnce(TransactionTemplate transaction, @Qualifier("ownerDataSource") DataSource owner) {
    this.transaction = transaction;
    this.owner = JdbcClient.create(owner);
  }

  /** What the second came to, which began before the first ended and ran into what that held. */
  public <T> T second(Runnable first, Supplier<T> second) {
    CompletableFuture<T> answer = Scopes.in(Scope.ALL, () -> transaction.execute(status -> {
      first.run();
      CompletableFuture<T> begun = CompletableFuture.supplyAsync(second);
      untilItWaits(begun);
      return begun;
    }));
    return answer.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
  }

  private void untilItWaits(CompletableFuture<?> second) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!owner.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single()) {
      if (second.isDone() || System.nanoTime() > end) {
        throw new AssertionError("The second did not run into the first, but came to " + second.getNow(null));
      }
    }
  }
}
