package io.caseward.demo;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import io.caseward.worklist.Queues;
import io.caseward.worklist.TaskRow;
import java.util.List;
import java.util.Optional;

/** Who may act in a story: the worklist would refuse anybody else, and the story with them. */
@InDemo
class Casting {

  private final People people;
  private final Queues queues;
  private final FinishedSteps steps;

  Casting(People people, Queues queues, FinishedSteps steps) {
    this.people = people;
    this.queues = queues;
    this.steps = steps;
  }

  /** Somebody fit for a task: the one who has it, the one the plot wants, or anyone. */
  Optional<Person> of(TaskRow task, Tale tale) {
    if (task.assignee() != null) {
      return people.find(task.assignee());
    }
    List<Person> fit = people.withRole(queues.find(task.queue()).role()).stream().filter(person -> fits(task, person)).toList();
    return fit.stream()
        .filter(person -> person.name().equals(tale.holder()))
        .findFirst()
        .or(() -> fit.isEmpty() ? Optional.empty() : Optional.of(tale.oneOf(fit)));
  }

  private boolean fits(TaskRow task, Person person) {
    boolean vendor = person.vendor() == null || person.vendor().equals(task.vendor());
    boolean skill = person.skills().isEmpty() || person.skills().contains(task.skill());
    boolean language = person.role() != Role.REVIEWER || person.languages().contains(task.language());
    return vendor && skill && language && !(task.anotherPerson() && worked(task, person));
  }

  private boolean worked(TaskRow task, Person person) {
    return steps.of(task.caseNumber()).stream().map(FinishedStep::by).anyMatch(person.name()::equals);
  }

  Person named(String account) {
    return people.find(account).orElseThrow(() -> new IllegalStateException("There is no account '%s'.".formatted(account)));
  }
}
