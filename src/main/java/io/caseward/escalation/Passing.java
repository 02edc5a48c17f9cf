package io.caseward.escalation;

import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.TaskGiven;
import io.caseward.worklist.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Passes an acknowledged matter from hand to hand, or lets whoever has it ask for quiet. */
@Service
public class Passing {

  /** For how long quiet may be asked for, in minutes: up to a day. */
  public static final List<Integer> SNOOZES = List.of(15, 30, 60, 120, 240, 480, 1440);

  private static final int LONGEST_NOTE = 500;

  private final EscalationStore escalations;
  private final EscalationRecord record;
  private final Lease lease;
  private final Settling settling;
  private final Tasks tasks;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Passing(EscalationStore escalations, EscalationRecord record, Lease lease, Settling settling, Tasks tasks, People people, ApplicationEventPublisher events, Clock clock) {
    this.escalations = escalations;
    this.record = record;
    this.lease = lease;
    this.settling = settling;
    this.tasks = tasks;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Has it from now on, whoever had it; who has it already keeps it as it is. */
  @DomainAction
  public Escalation take(String number, Person by) {
    Escalation escalation = acknowledged(number, by);
    return escalation.isWith(by.name()) ? escalation : passed(escalation, by.name(), by, null);
  }

  /**
   * Gives it to somebody else, with a word or without; who has it may do that.
   *
   * @param note null or blank for none
   */
  @DomainAction
  public Escalation handOver(String number, Person by, String to, String note) {
    Escalation escalation = with(number, by);
    checkMayHave(escalation, to);
    return passed(escalation, to, by, checked(note));
  }

  /** Whoever is given the task of settling it has the matter. */
  @EventListener
  void given(TaskGiven given) {
    escalations.of(given.task().processInstance())
        .filter(escalation -> given.task().id().equals(escalation.resolveTask()) && !escalation.isWith(given.to()))
        .map(escalation -> escalations.lock(escalation.number()))
        .ifPresent(escalation -> {
          checkMayHave(escalation, given.to());
          passed(escalation, given.to(), given.by(), checked(given.note()));
        });
  }

  private void checkMayHave(Escalation escalation, String to) {
    List<String> allowed = successors(escalation).stream().map(Person::name).toList();
    if (!allowed.contains(to)) {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "person-unfit", "person", Told.of("refusal.escalationNotFor", to, escalation.number(), Told.list(allowed)));
    }
  }

  private static String checked(String note) {
    String text = note == null ? "" : note.strip();
    if (text.length() > LONGEST_NOTE) {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "note-invalid", "note", Told.of("refusal.escalationNote", text.length(), LONGEST_NOTE));
    }
    return text.isEmpty() ? null : text;
  }

  private Escalation passed(Escalation before, String to, Person by, String note) {
    Escalation after = lease.pass(before, to);
    if (after.resolveTask() != null) {
      tasks.assign(after.resolveTask(), to);
    }
    record.passed(after, before.acknowledgedBy(), by.name(), note);
    events.publishEvent(new EscalationPassed(after, before.acknowledgedBy(), by.name(), note, clock.instant()));
    return after;
  }

  /** Those who may have it next: who may answer for it and see it. */
  public List<Person> successors(Escalation escalation) {
    return people.allowed(Permission.ACKNOWLEDGE_ESCALATIONS).stream()
        .filter(person -> Audience.maySee(person, escalation.vendor()))
        .filter(person -> !person.name().equals(escalation.acknowledgedBy()))
        .sorted(Comparator.comparing(Person::displayName))
        .toList();
  }

  /**
   * Lets whoever has it be silent until then, however long its ladder allows; the clock of settling it
   * goes on.
   */
  @DomainAction
  public Escalation snooze(String number, Person by, int minutes) {
    Escalation escalation = with(number, by);
    if (!SNOOZES.contains(minutes)) {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "snooze-invalid", "minutes", Told.of("refusal.escalationSnooze", minutes, Told.list(SNOOZES)));
    }
    Instant until = clock.instant().plus(Duration.ofMinutes(minutes));
    Escalation snoozed = lease.keep(escalation, lease.of(escalation, Duration.ofMinutes(minutes)), until);
    record.add(snoozed, "snoozed", by.name(), Map.of("minutes", minutes));
    events.publishEvent(new EscalationKept(snoozed, clock.instant()));
    return snoozed;
  }

  /** One that this person has. */
  private Escalation with(String number, Person by) {
    Escalation escalation = escalations.lock(number);
    check(escalation, by);
    return escalation;
  }

  /**
   * Whether this person has it, and so may pass it on, be quiet about it and settle it.
   *
   * @throws Refusal that says who has it, or what became of it
   */
  public void check(Escalation escalation, Person by) {
    checkAcknowledged(escalation, by);
    if (!escalation.isWith(by.name())) {
      throw new Refusal(HttpStatus.CONFLICT, "escalation-held", Told.of("refusal.escalationHeld", escalation.number(), escalation.acknowledgedBy()));
    }
  }

  private Escalation acknowledged(String number, Person by) {
    Escalation escalation = escalations.lock(number);
    checkAcknowledged(escalation, by);
    return escalation;
  }

  private void checkAcknowledged(Escalation escalation, Person by) {
    if (escalation.state() != EscalationState.ACKNOWLEDGED) {
      throw settling.notNow(escalation, by.zone());
    }
  }
}
