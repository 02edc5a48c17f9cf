package io.caseward.worklist;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may work a task: each rule in turn, with its reason in words. "Take next" asks the same in SQL. */
@Component
class Fitness {

  private final Queues queues;
  private final TaskTable tasks;
  private final CoolingDown cooling;
  private final People people;
  private final List<BiFunction<TaskRow, Person, Optional<String>>> rules;

  Fitness(Queues queues, TaskTable tasks, CoolingDown cooling, People people) {
    this.queues = queues;
    this.tasks = tasks;
    this.cooling = cooling;
    this.people = people;
    this.rules = List.of(this::worksTheQueue, this::isOfTheVendor, this::hasTheSkill, this::speaksTheLanguage, this::isAnotherPerson, cooling::objection);
  }

  /** Why this person may not work the task; empty when they may. */
  Optional<String> objection(TaskRow task, Person person) {
    return firstObjection(task, person, rules.stream());
  }

  /** Of people who work its queue, those who may work the task. */
  List<Person> among(TaskRow task, List<Person> workers) {
    return workers.stream().filter(person -> firstObjection(task, person, rules.stream().skip(1)).isEmpty()).toList();
  }

  /** The same for who gives it to them: how much someone has seen today is nobody else's business. */
  Optional<String> objectionToGiving(TaskRow task, Person person) {
    return objection(task, person).map(why -> cooling.objection(task, person).isPresent() ? "It is not for them today; it may go to someone else, or to its queue." : why);
  }

  /** Whether whoever has the task may work it as it is now. */
  boolean stillFit(TaskRow task) {
    return people.find(task.assignee()).filter(holder -> objection(task, holder).isEmpty()).isPresent();
  }

  private Optional<String> worksTheQueue(TaskRow task, Person person) {
    Queue queue = queues.find(task.queue());
    return unless(queue.role() == person.role(), "Queue '%s' is worked by the role %s; yours is %s.".formatted(queue.key(), queue.role().key(), person.role().key()));
  }

  private Optional<String> isOfTheVendor(TaskRow task, Person person) {
    return unless(person.vendor() == null || person.vendor().equals(task.vendor()), "This task is another team's.");
  }

  private Optional<String> hasTheSkill(TaskRow task, Person person) {
    return unless(person.skills().isEmpty() || person.skills().contains(task.skill()), "It asks for the skill '%s'; yours are %s.".formatted(task.skill(), String.join(", ", person.skills())));
  }

  private Optional<String> speaksTheLanguage(TaskRow task, Person person) {
    boolean fits = person.role() != Role.REVIEWER || person.languages().contains(task.language());
    return unless(fits, "It is in '%s'; your languages are %s.".formatted(task.language(), String.join(", ", person.languages())));
  }

  private Optional<String> isAnotherPerson(TaskRow task, Person person) {
    boolean fits = !task.anotherPerson() || !tasks.workedBefore(task.caseNumber(), person.name());
    return unless(fits, "'%s' is for someone who has not worked %s before.".formatted(task.step(), task.caseNumber()));
  }

  private static Optional<String> firstObjection(TaskRow task, Person person, Stream<BiFunction<TaskRow, Person, Optional<String>>> rules) {
    return rules.map(rule -> rule.apply(task, person)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> unless(boolean fits, String why) {
    return fits ? Optional.empty() : Optional.of(why);
  }
}
