package io.caseward.slack;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockStory;
import io.caseward.sla.Clocks;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.Tasks;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Cases, tasks and escalations by what people call them, as one person sees them. What they may not
 * see is not there. No subject is named: what Slack shows of it could not be erased with the case.
 */
@Component
class Matters {

  private static final Pattern PAGE = Pattern.compile("/(cases|tasks|escalations)/([A-Za-z0-9-]{1,80})");
  private static final Pattern CASE = Pattern.compile("(?i)C-\\d{1,18}");
  private static final Pattern ESCALATION = Pattern.compile("(?i)E-\\d{1,18}");

  private final Eyes eyes;
  private final Cases cases;
  private final Tasks tasks;
  private final Escalations escalations;
  private final Clocks clocks;
  private final ClockStory stories;
  private final Words words;
  private final Names names;

  Matters(Eyes eyes, Cases cases, Tasks tasks, Escalations escalations, Clocks clocks, ClockStory stories, Words words, Names names) {
    this.eyes = eyes;
    this.cases = cases;
    this.tasks = tasks;
    this.escalations = escalations;
    this.clocks = clocks;
    this.stories = stories;
    this.words = words;
    this.names = names;
  }

  /**
   * What can be said of one.
   *
   * @param page its page
   * @param what its number, with the step of a task
   * @param state how it stands, in words
   * @param place its queue and vendor
   * @param due when it is due, null where no clock runs
   * @param story its clock in words, empty where it has none
   * @param vendor whose it is, null where it is no vendor's
   */
  record Shown(String page, String what, String state, String place, Instant due, String story, String vendor) {}

  /** Whether this is how a case or an escalation is called. */
  static boolean isNumber(String text) {
    return CASE.matcher(text).matches() || ESCALATION.matcher(text).matches();
  }

  /** By its number. */
  Optional<Shown> numbered(String number, Person person) {
    String written = number.toUpperCase(Locale.ROOT);
    return at((CASE.matcher(written).matches() ? "/cases/" : "/escalations/") + written, person);
  }

  /** By the path of its page. */
  Optional<Shown> at(String path, Person person) {
    Matcher page = PAGE.matcher(path);
    if (!page.matches()) {
      return Optional.empty();
    }
    return eyes.of(person, () -> seen(page.group(1), page.group(2), person));
  }

  private Optional<Shown> seen(String kind, String id, Person person) {
    return switch (kind) {
      case "cases" -> person.may(Permission.SEE_CASES) ? cases.find(id).map(this::ofCase) : Optional.empty();
      case "tasks" -> person.may(Permission.SEE_WORKLIST) ? tasks.find(id).map(this::ofTask) : Optional.empty();
      default -> person.may(Permission.SEE_ESCALATIONS) ? escalations.find(id).map(this::ofEscalation) : Optional.empty();
    };
  }

  private Shown ofCase(CaseFile file) {
    Optional<Clock> clock = clocks.ofCase(file.number()).stream().filter(one -> one.taskId() == null).findFirst();
    String severity = file.severity() == null ? "" : words.of("severity." + file.severity().key());
    return shown("/cases/" + file.number(), file.number(), state(words.shared("caseState." + file.state().key()), severity), place(file.queue(), file.vendor()), clock, file.vendor());
  }

  private Shown ofTask(TaskRow task) {
    String state = switch (task.state()) {
      case "open" -> task.assignee() == null ? words.of("task.waits") : words.of("task.held", names.person(task.assignee()));
      default -> words.of("task.over");
    };
    String what = words.of("task.what", task.caseNumber(), task.step());
    return shown("/tasks/" + task.id(), what, state(state, words.of("severity." + task.severity())), place(task.queue(), task.vendor()), clocks.ofTask(task.id()), task.vendor());
  }

  private Shown ofEscalation(Escalation escalation) {
    String what = words.of("escalation.what", escalation.number(), escalation.caseNumber(), escalation.step());
    String state = words.shared("escalationState." + escalation.state().key());
    String whose = escalation.acknowledgedBy() == null ? state : words.of("escalation.whose", state, names.person(escalation.acknowledgedBy()));
    return new Shown(
        "/escalations/" + escalation.number(), what, state(whose, words.of("severity." + escalation.severity())), place(escalation.queue(), escalation.vendor()), escalation.dueAt(), escalation.story(),
        escalation.vendor());
  }

  private Shown shown(String page, String what, String state, String place, Optional<Clock> clock, String vendor) {
    Optional<Clock> running = clock.filter(one -> one.state().equals(Clock.RUNNING));
    return new Shown(page, what, state, place, running.map(Clock::dueAt).orElse(null), clock.map(one -> stories.of(one, Locale.ENGLISH)).orElse(""), vendor);
  }

  private static String state(String state, String severity) {
    return severity.isEmpty() ? state : state + " · " + severity;
  }

  private String place(String queue, String vendor) {
    return queue == null ? words.of("warning.noQueue") : names.place(queue, vendor);
  }
}
