package io.caseward.worklist;

import java.time.Instant;
import java.util.Map;

/**
 * One finished step of a person.
 *
 * @param element the user task's id on the diagram
 * @param by the account that finished it
 * @param role that person's role at the time, as {@code Role.key()}
 * @param vendor that person's vendor, null for in-house governance
 * @param answers the form's answers by field key
 */
public record FinishedStep(
    String taskId,
    String caseNumber,
    String sop,
    int sopVersion,
    String element,
    String form,
    String by,
    String role,
    String vendor,
    Instant finishedAt,
    Map<String, Object> answers) {

  /** An answer as text, null where there is none. */
  public String answer(String field) {
    Object value = answers.get(field);
    return value == null ? null : value.toString();
  }
}
