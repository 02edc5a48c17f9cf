package io.caseward.workflow.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What an element's {@code camunda:properties} say: what goes in, which variables keep what comes
 * out, and the plain ones (queue, skill, target, person). Read once, when the diagram is parsed.
 */
final class Steps {

  private static final String PROPERTY = "caseward.steps";
  private static final Steps NONE = new Steps(Map.of(), Map.of(), Map.of());

  private final Map<String, Expression> inputs;
  private final Map<String, String> outputs;
  private final Map<String, String> plain;

  private Steps(Map<String, Expression> inputs, Map<String, String> outputs, Map<String, String> plain) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.plain = plain;
  }

  static void remember(Element element, ActivityImpl activity, ExpressionManager expressions) {
    Map<String, Expression> inputs = new LinkedHashMap<>();
    Map<String, String> outputs = new LinkedHashMap<>();
    Map<String, String> plain = new LinkedHashMap<>();
    Element extensions = element.element("extensionElements");
    Element properties = extensions == null ? null : extensions.element("properties");
    if (properties != null) {
      for (Element property : properties.elements("property")) {
        String name = property.attribute("name");
        String value = property.attribute("value");
        if (name.startsWith("in.")) {
          inputs.put(name.substring(3), expressions.createExpression(value));
        } else if (name.startsWith("out.")) {
          outputs.put(name.substring(4), value);
        } else {
          plain.put(name, value);
        }
      }
    }
    activity.setProperty(PROPERTY, new Steps(inputs, outputs, plain));
  }

  static Steps of(ActivityImpl activity) {
    return activity != null && activity.getProperty(PROPERTY) instanceof Steps steps ? steps : NONE;
  }

  static Steps of(ExecutionEntity execution) {
    return of(execution.getActivity());
  }

  Map<String, Object> inputs(VariableScope scope) {
    Map<String, Object> values = new HashMap<>();
    inputs.forEach((name, expression) -> values.put(name, expression.getValue(scope)));
    return values;
  }

  /** Keeps the named results in the variables that the diagram gives them. */
  void keep(Map<String, Object> results, VariableScope scope) {
    outputs.forEach((result, variable) -> scope.setVariable(variable, results.get(result)));
  }

  /** The variable that keeps each result or answer, by its name. */
  Map<String, String> outputs() {
    return outputs;
  }

  Map<String, String> plain() {
    return plain;
  }
}
