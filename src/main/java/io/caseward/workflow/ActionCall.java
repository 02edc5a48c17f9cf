package io.caseward.workflow;

import java.util.Map;

/**
 * One call of an action from a diagram.
 *
 * @param caseNumber the business key of the process, such as {@code C-1042}
 * @param processInstance the engine's id of the instance that calls
 * @param sop the process id
 * @param sopVersion the version of the SOP that is being followed
 * @param element the id of the service task
 * @param inputs the values of the {@code in.<name>} properties
 */
public record ActionCall(
    String caseNumber,
    String processInstance,
    String sop,
    int sopVersion,
    String element,
    Map<String, Object> inputs) {

  /** An input as text, null where the diagram gives none. */
  public String text(String name) {
    Object value = inputs.get(name);
    return value == null ? null : value.toString();
  }

  /** An input as a whole number. */
  public long number(String name) {
    Object value = inputs.get(name);
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException(
        "Input '%s' of %s is '%s'; a number is needed.".formatted(name, element, value));
  }
}
