package io.caseward.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks, for other modules: in the caller's scope and transaction. */
public interface Tasks {

  Optional<TaskRow> find(String taskId);

  /** A case's open tasks. */
  List<TaskRow> openIn(String caseNumber);

  /** The open task of an instance's step, such as an escalation's resolution. */
  Optional<TaskRow> openAt(String caseNumber, String processInstance, String element);

  /** The form of a task, in the language of whoever asks; the task is one that they may see. */
  TaskForm form(String taskId);

  /** Puts a task in someone's hands, as when who acknowledges an escalation is to resolve it. */
  void assign(String taskId, String person);

  /** Leaves an instruction on a task, to be read beside its form. */
  void instruct(String taskId, String instruction);

  /** Finishes a task as a person would, with the form's answers. */
  void finish(String taskId, String person, Map<String, Object> answers);
}
