package io.caseward.workflow;

import io.caseward.workflow.PersonTasks.OpenedTask;
import java.util.List;
import java.util.Optional;

/** The persons' steps that the engine waits on, as it knows of them itself. */
public interface WaitingSteps {

  /** Their ids in order, from behind one on. */
  List<String> after(String id, int most);

  /** One of them, as the worklist was told of it when it opened. */
  Optional<OpenedTask> find(String id);
}
