package io.caseward.worklist;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.Told;
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
  private final List<BiFunction<TaskRow, Person, Optional<Told>>> rules;

  Fitness(Queues queues, TaskTable tasks, CoolingDown cooling, People people) {
    this.queues = queues;
    this.tasks = tasks;
    this.cooling = cooling;
    this.people = people;
    this.rules = List.of(this::worksTheQueue, this::isOfTheVendor, this::hasTheSkill, this::speaksTheLanguage, this::isAnotherPerson, cooling::objection);
  }

  /** Why this person may not work the task; empty when they may. */
  Optional<Told> objection(TaskRow task, Person person) {
    return firstObjection(task, person, rules.stream());
  }

  /** Of people who work its queue, those who may work the task. */
  List<Person> among(TaskRow task, List<Person> workers) {
    return workers.stream().filter(person -> firstObjection(task, person, rules.stream().skip(1)).isEmpty()).toList();
  }

  /** The same for who gives it to them: how much someone has seen today is nobody else's business. */
  Optional<Told> objectionToGiving(TaskRow task, Person person) {
    return objection(task, person).map(why -> cooling.objection(task, person).isPresent() ? Told.of("refusal.notForThem") : why);
  }

  /** Why a task that they do not have is none for this person, however much they have seen today. */
  Optional<Told> objectionToHolding(TaskRow task, Person person) {
    return firstObjection(task, person, rules.stream().limit(rules.size() - 1L));
  }

  boolean mayHold(TaskRow task, Person person) {
    return objectionToHolding(task, person).isEmpty();
  }

  /** Whether whoever has the task may work it as it is now. */
  boolean stillFit(TaskRow task) {
    return people.find(task.assignee()).filter(holder -> objection(task, holder).isEmpty()).isPresent();
  }

  private Optional<Told> worksTheQueue(TaskRow task, Person person) {
    Queue queue = queues.find(task.queue());
    return unless(queue.role() == person.role(), Told.of("refusal.otherRole", queue.key(), Told.role(queue.role()), Told.role(person.role())));
  }

  private Optional<Told> isOfTheVendor(TaskRow task, Person person) {
    return unless(person.vendor() == null || person.vendor().equals(task.vendor()), Told.of("refusal.otherTeam"));
  }

  private Optional<Told> hasTheSkill(TaskRow task, Person person) {
    return unless(person.skills().isEmpty() || person.skills().contains(task.skill()), Told.of("refusal.otherSkill", task.skill(), Told.list(person.skills())));
  }

  private Optional<Told> speaksTheLanguage(TaskRow task, Person person) {
    boolean fits = person.role() != Role.REVIEWER || person.languages().contains(task.language());
    return unless(fits, Told.of("refusal.otherLanguage", task.language(), Told.list(person.languages())));
  }

  private Optional<Told> isAnotherPerson(TaskRow task, Person person) {
    boolean fits = !task.anotherPerson() || !tasks.workedBefore(task.caseNumber(), person.name());
    return unless(fits, HeldTasks.told("refusal.workedBefore", task));
  }

  private static Optional<Told> firstObjection(TaskRow task, Person person, Stream<BiFunction<TaskRow, Person, Optional<Told>>> rules) {
    return rules.map(rule -> rule.apply(task, person)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Told> unless(boolean fits, Told why) {
    return fits ? Optional.empty() : Optional.of(why);
  }
}
