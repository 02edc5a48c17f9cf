package io.caseward.workflow.engine;

import io.caseward.database.Doer;
import io.caseward.database.Doers;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Whatever the engine does, jobs included, it does in the scope {@code system}; what nobody asked
 * for, of its own accord.
 */
final class SystemScope extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    Doer doer = Doers.current().orElseGet(() -> Doer.system("engine", command.getClass().getSimpleName()));
    return Doers.as(doer, () -> Scopes.in(Scope.SYSTEM, () -> next.execute(command)));
  }
}
