package io.caseward.worklist;

import io.caseward.cases.Severity;
import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the dialogs of an act on many tasks offer, to whom. */
@Component
class BulkOffers {

  private final People people;
  private final Queues queues;
  private final MovingCases moving;

  BulkOffers(People people, Queues queues, MovingCases moving) {
    this.people = people;
    this.queues = queues;
    this.moving = moving;
  }

  /**
   * For one reader and list.
   *
   * @param people to whom tasks may go: of a list of one queue, those who work that
   * @param queues where cases may go
   * @param severities the gravest first
   */
  record Offers(List<Person> people, List<Queue> queues, List<String> severities) {}

  /** Null for whoever may act on no tasks but their own. */
  Offers to(Person reader, String queue) {
    if (!reader.may(Permission.REASSIGN_TASKS)) {
      return null;
    }
    List<Queue> destinations = reader.may(Permission.REROUTE_CASES) ? moving.destinations() : List.of();
    return new Offers(workers(reader, queue), destinations, List.copyOf(Severity.keys()).stream().sorted((one, other) -> Severity.of(other).compareTo(Severity.of(one))).toList());
  }

  private List<Person> workers(Person reader, String queue) {
    Role role = queues.all().stream().filter(one -> one.key().equals(queue)).findFirst().map(Queue::role).orElse(null);
    return people.all().stream()
        .filter(person -> person.may(Permission.TAKE_TASKS) && Successors.colleagues(reader, person))
        .filter(person -> role == null || person.role() == role)
        .toList();
  }
}
