package io.caseward.workflow.engine;

import io.caseward.workflow.Action;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.ObjectProvider;

/**
 * All that an expression can reach: declared actions, facts, clocks and variables that hold plain
 * values; and {@code .} and {@code [ ]} on maps and lists. No beans, no objects, no methods.
 */
final class KnownNames extends ELResolver {

  private static final List<Class<?>> PLAIN =
      List.of(String.class, Number.class, Boolean.class, Date.class, Map.class, List.class);

  private final ObjectProvider<Action> actions;
  private final Facts facts;
  private final DueTimes dues;

  KnownNames(ObjectProvider<Action> actions, Facts facts, DueTimes dues) {
    this.actions = actions;
    this.facts = facts;
    this.dues = dues;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    context.setPropertyResolved(true);
    String name = String.valueOf(property);
    if (base == null) {
      return named(name, (VariableScope) context.getContext(VariableScope.class));
    }
    if (base instanceof ClocksOf clocks) {
      return dues.of(name, clocks.execution());
    }
    return within(base, property);
  }

  private Object named(String name, VariableScope scope) {
    if (name.equals("facts") && scope instanceof ExecutionEntity execution) {
      return facts.of(execution.getProcessBusinessKey());
    }
    if (name.equals("clocks") && scope instanceof ExecutionEntity execution) {
      return new ClocksOf(execution);
    }
    return actions.stream()
        .filter(action -> action.declaration().name().equals(name))
        .findFirst()
        .<Object>map(ActionStep::new)
        .orElseGet(() -> variable(name, scope));
  }

  /** A variable that was never set reads as null, so that a condition may ask for it. */
  private static Object variable(String name, VariableScope scope) {
    Object value = scope == null ? null : scope.getVariable(name);
    if (value == null || PLAIN.stream().anyMatch(kind -> kind.isInstance(value))) {
      return value;
    }
    throw new ELException("Variable '%s' holds a %s; only text, numbers, yes or no, dates, maps and lists can be read.".formatted(name, value.getClass().getSimpleName()));
  }

  private static Object within(Object base, Object property) {
    if (base instanceof Map<?, ?> map) {
      return map.get(property);
    }
    if (base instanceof List<?> list && property instanceof Number index) {
      return index.intValue() < list.size() ? list.get(index.intValue()) : null;
    }
    throw new ELException("'%s' cannot be read of a %s; only maps and lists have parts.".formatted(property, base.getClass().getSimpleName()));
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new ELException("A diagram's expressions only read.");
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    throw new ELException("Method '%s' may not be called from a diagram.".formatted(method));
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  private record ClocksOf(ExecutionEntity execution) {}
}
