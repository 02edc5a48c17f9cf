package io.caseward.slack;

import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Escalations;
import io.caseward.people.CallChoices;
import io.caseward.people.CallTable;
import io.caseward.people.CallWay;
import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import io.caseward.web.Drawn;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.TaskList;
import io.caseward.worklist.TaskRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Tells people once a day, at an hour of theirs, what waits for them and has called nobody: what they
 * have to settle, what nobody has yet, and which of their tasks are due within a day. Nothing is said
 * where nothing waits.
 */
@Service
public class Digests {

  private static final int EACH = 10;
  private static final Duration SOON = Duration.ofDays(1);

  private final CallTable calls;
  private final People people;
  private final Escalations escalations;
  private final TaskList tasks;
  private final PersonalLetters letters;
  private final Outbox outbox;
  private final MessageSource messages;
  private final Clock clock;

  Digests(CallTable calls, People people, Escalations escalations, TaskList tasks, PersonalLetters letters, Outbox outbox, MessageSource messages, Clock clock) {
    this.calls = calls;
    this.people = people;
    this.escalations = escalations;
    this.tasks = tasks;
    this.letters = letters;
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  /** A matter in a line: where it is read, what it is called there, and what it is. */
  private record Line(String path, String number, String what) {}

  /** Those whose hour of today has come and who were not told yet. */
  List<String> due() {
    return calls.withDigest().stream().filter(account -> people.find(account).filter(this::isDue).isPresent()).toList();
  }

  private boolean isDue(Person person) {
    ZonedDateTime now = now(person);
    CallChoices chosen = calls.of(person);
    return chosen.digestAt() != null && !now.toLocalTime().isBefore(chosen.digestAt()) && !calls.isTold(person, now.toLocalDate());
  }

  /** Tells one of them; whichever node comes first does. */
  @DomainAction
  public void tell(String account) {
    Person person = people.find(account).orElseThrow();
    LocalDate today = now(person).toLocalDate();
    if (calls.claimDigest(person, today)) {
      Map<String, Line> waiting = waiting(person);
      if (!waiting.isEmpty()) {
        say(person, today, List.copyOf(waiting.values()));
      }
    }
  }

  private ZonedDateTime now(Person person) {
    return clock.instant().atZone(person.zone());
  }

  private Map<String, Line> waiting(Person person) {
    Map<String, Line> lines = new LinkedHashMap<>();
    List<Escalation> open = escalations.waiting().stream().filter(escalation -> person.vendor() == null || person.vendor().equals(escalation.vendor())).toList();
    open.stream().filter(escalation -> person.name().equals(escalation.acknowledgedBy())).limit(EACH).forEach(escalation -> put(lines, escalation, "digest.yours", person));
    if (person.may(Permission.ACKNOWLEDGE_ESCALATIONS)) {
      open.stream().filter(escalation -> escalation.state() == EscalationState.TELLING).limit(EACH).forEach(escalation -> put(lines, escalation, "digest.nobodys", person));
    }
    Set<String> told = open.stream().map(Escalation::resolveTask).collect(Collectors.toSet());
    dueSoon(person).stream().filter(task -> !told.contains(task.id())).limit(EACH).forEach(task -> lines.put(task.id(), line(task, person)));
    return lines;
  }

  private void put(Map<String, Line> lines, Escalation escalation, String key, Person person) {
    lines.put(escalation.number(), new Line("/escalations/" + escalation.number(), escalation.number(), letters.say(person, key, step(escalation.step(), person), escalation.caseNumber())));
  }

  private List<TaskRow> dueSoon(Person person) {
    Instant soon = clock.instant().plus(SOON);
    return tasks.heldBy(person.name()).stream().filter(task -> task.dueAt() != null && task.dueAt().isBefore(soon)).toList();
  }

  private Line line(TaskRow task, Person person) {
    boolean late = task.dueAt().isBefore(clock.instant());
    return new Line("/tasks/" + task.id(), task.caseNumber(), letters.say(person, late ? "digest.late" : "digest.due", step(task.step(), person), letters.at(task.dueAt(), person)));
  }

  private String step(String step, Person person) {
    return Drawn.told(step).in(messages, letters.locale(person), person.zone());
  }

  private void say(Person person, LocalDate today, List<Line> lines) {
    boolean mail = Optional.ofNullable(calls.of(person).digestBy()).orElse(CallWay.DIRECT) == CallWay.EMAIL;
    String lead = letters.say(person, "digest.lead", lines.size());
    outbox.write(new Draft(
        mail ? Kind.EMAIL : Kind.SLACK,
        Act.POST,
        "digest:%s:%s".formatted(person.name(), today),
        mail ? person.name() : "@" + person.name(),
        mail ? letter(person, lead, lines) : letters.lines(Mrkdwn.bold(lead), lines.stream().map(Digests::inSlack).toList()),
        Map.of("digest", today.toString()),
        null,
        person.vendor()));
  }

  private static String inSlack(Line line) {
    return Mrkdwn.link(line.path(), line.number()) + " " + Mrkdwn.escaped(line.what());
  }

  private Map<String, Object> letter(Person person, String lead, List<Line> lines) {
    Map<String, String> facts = new LinkedHashMap<>();
    lines.forEach(line -> facts.merge(line.number(), line.what(), (one, other) -> one + "\n" + other));
    return letters.letter(person, lead, lead, facts, "/", letters.say(person, "digest.open"));
  }
}
