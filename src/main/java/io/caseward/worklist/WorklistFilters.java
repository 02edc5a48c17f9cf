package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which tasks an address of the worklist is about, for whoever opens it. */
@Component
public class WorklistFilters {

  private final Queues queues;
  private final TaskFilters filters;

  WorklistFilters(Queues queues, TaskFilters filters) {
    this.queues = queues;
    this.filters = filters;
  }

  public TaskFilter of(WorklistQuery asked, Person person) {
    return asked.team() ? team(asked, person) : waiting(asked, person);
  }

  /** What waits in the queues that the person works; those who work none see all of their scope. */
  private TaskFilter waiting(WorklistQuery asked, Person person) {
    List<String> worked = queues.workedBy(person.role());
    List<String> named = queue(asked);
    return filter(asked, TaskHolder.NOBODY, named != null || worked.isEmpty() ? named : worked, person);
  }

  /** Everybody's open tasks, for those who answer for them. */
  private TaskFilter team(WorklistQuery asked, Person person) {
    person.require(Permission.SEE_TEAM);
    return filter(asked, TaskHolder.of(asked.holder()), queue(asked), person);
  }

  private TaskFilter filter(WorklistQuery asked, TaskHolder holder, List<String> named, Person person) {
    return new TaskFilter(
        holder, null, named, filters.severity(asked.severity()), filters.language(asked.language()), filters.vendor(asked.vendor(), person), null, filters.search(asked.search()));
  }

  private List<String> queue(WorklistQuery asked) {
    return asked.queue() == null || asked.queue().isBlank() ? null : filters.queues("queue", List.of(asked.queue()));
  }
}
