package io.caseward.workflow;

import java.util.Map;
import java.util.function.Function;

/**
 * Which clock a timer asks for.
 *
 * @param name what follows {@code clocks.}
 * @param element the element that the timer stands on or is
 * @param properties the element's {@code camunda:properties}, evaluated
 * @param variable a process variable by name, null where it is not set
 */
public record DueQuestion(
    String name,
    String caseNumber,
    String processInstance,
    String sop,
    int sopVersion,
    String element,
    Map<String, String> properties,
    Function<String, Object> variable) {}
