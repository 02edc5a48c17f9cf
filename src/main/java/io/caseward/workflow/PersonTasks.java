package io.caseward.workflow;

import java.util.Map;

/** Told of every person's step in the engine's own transaction; the worklist keeps its tasks so. */
public interface PersonTasks {

  void opened(OpenedTask task);

  /** The step is over: finished by a person or ended by the diagram. */
  void ended(String taskId, boolean finished);

  /**
   * A person's step that the engine now waits on.
   *
   * @param id the engine's id, which is the task's own
   * @param form the id of its form
   * @param properties {@code queue}, {@code skill}, {@code target}, {@code person} as drawn, absent
   *     where the case's own count
   */
  record OpenedTask(
      String id,
      String caseNumber,
      String processInstance,
      String sop,
      int sopVersion,
      String element,
      String name,
      String form,
      Map<String, String> properties,
      Map<String, Object> variables) {}
}
