package io.caseward.worklist;

import io.caseward.cases.Severity;
import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.sla.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the dialogs of an act on many tasks offer, to whom. */
@Component
class BulkOffers {

  private static final String INHOUSE = "inhouse";

  private final People people;
  private final Queues queues;
  private final MovingCases moving;
  private final Calendars calendars;
  private final Clock time;

  BulkOffers(People people, Queues queues, MovingCases moving, Calendars calendars, Clock time) {
    this.people = people;
    this.queues = queues;
    this.moving = moving;
    this.calendars = calendars;
    this.time = time;
  }

  /**
   * For one reader and list.
   *
   * @param people to whom tasks may go: of a list of one queue, those who work that
   * @param off the teams of which nobody is at work now, as {@link #team} names them
   * @param queues where cases may go
   * @param severities the gravest first
   */
  record Offers(List<Person> people, Set<String> off, List<Queue> queues, List<String> severities) {

    public boolean isOff(Person person) {
      return off.contains(team(person));
    }
  }

  private static String team(Person person) {
    return person.vendor() == null ? INHOUSE : person.vendor();
  }

  /** Null for whoever may act on no tasks but their own. */
  Offers to(Person reader, String queue) {
    if (!reader.may(Permission.REASSIGN_TASKS)) {
      return null;
    }
    List<Queue> destinations = reader.may(Permission.REROUTE_CASES) ? moving.destinations() : List.of();
    List<Person> workers = workers(reader, queue);
    return new Offers(workers, off(workers), destinations, gravestFirst());
  }

  private Set<String> off(List<Person> workers) {
    Instant now = time.instant();
    return workers.stream()
        .map(BulkOffers::team)
        .filter(team -> calendars.find(team).used(now, now.plusSeconds(60)).isZero())
        .collect(Collectors.toSet());
  }

  private static List<String> gravestFirst() {
    List<String> keys = new ArrayList<>(Severity.keys());
    Collections.reverse(keys);
    return keys;
  }

  private List<Person> workers(Person reader, String queue) {
    Role role = queues.all().stream().filter(one -> one.key().equals(queue)).findFirst().map(Queue::role).orElse(null);
    return people.all().stream()
        .filter(person -> person.may(Permission.TAKE_TASKS) && Successors.colleagues(reader, person))
        .filter(person -> role == null || person.role() == role)
        .toList();
  }
}
