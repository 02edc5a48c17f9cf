package io.caseward.workflow.engine;

import io.caseward.workflow.guard.Grammar;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * The engine's expressions, held to the {@link Grammar} when made and to {@link KnownNames} when
 * evaluated, whichever door the diagram came through.
 */
final class GuardedExpressions extends JuelExpressionManager {

  private final KnownNames names;

  GuardedExpressions(KnownNames names) {
    this.names = names;
  }

  KnownNames names() {
    return names;
  }

  @Override
  public Expression createExpression(String text) {
    if (Grammar.BUSINESS_KEY.equals(text)) {
      return new BusinessKey();
    }
    check(text);
    return super.createExpression(text);
  }

  /** Also the way by which decisions reach this language; they are to use FEEL. */
  @Override
  public ValueExpression createValueExpression(String text) {
    check(text);
    return super.createValueExpression(text);
  }

  @Override
  protected ELResolver createElResolver() {
    return names;
  }

  /** The engine's own functions (current user, date arithmetic) are none of a diagram's. */
  @Override
  protected FunctionMapper createFunctionMapper() {
    return new FunctionMapper() {
      @Override
      public Method resolveFunction(String prefix, String name) {
        return null;
      }
    };
  }

  private static void check(String text) {
    Grammar.objection(text).ifPresent(why -> {
      throw new ProcessEngineException("The expression '%s' is refused: %s.".formatted(text.length() <= 200 ? text : text.substring(0, 200) + "...", why));
    });
  }
}
