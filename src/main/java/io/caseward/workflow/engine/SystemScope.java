package io.caseward.workflow.engine;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Whatever the engine does, jobs included, it does in the scope {@code system}. */
final class SystemScope extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    return Scopes.in(Scope.SYSTEM, () -> next.execute(command));
  }
}
