package io.caseward.slack;

import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.slack.OwnTasks.Own;
import io.caseward.worklist.TaskList;
import io.caseward.worklist.TaskRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands in somebody's home: what of theirs breaches next, what waits in their queues and for them, what they have. */
@Component
class HomeView {

  static final String TAKE_NEXT = "home.takeNext";

  /** A view has at most 100 blocks: two a task and one an escalation stay below it. */
  private static final int MOST_TASKS = 30;

  private static final int MOST_ESCALATIONS = 20;

  private final Eyes eyes;
  private final OwnTasks tasks;
  private final TaskList worklist;
  private final Escalations escalations;
  private final Words words;
  private final Names names;

  HomeView(Eyes eyes, OwnTasks tasks, TaskList worklist, Escalations escalations, Words words, Names names) {
    this.eyes = eyes;
    this.tasks = tasks;
    this.worklist = worklist;
    this.escalations = escalations;
    this.words = words;
    this.names = names;
  }

  /** For somebody whom Caseward does not know. */
  static Map<String, Object> said(String mrkdwn) {
    return of(List.of(Blocks.section(mrkdwn)));
  }

  private static Map<String, Object> of(List<Map<String, Object>> blocks) {
    return Map.of("type", "home", "blocks", blocks);
  }

  /**
   * The whole of it.
   *
   * @param news what came of what they just did, empty where they did nothing
   */
  Map<String, Object> of(Person person, String news) {
    List<Own> own = tasks.of(person);
    List<Map<String, Object>> blocks = new ArrayList<>();
    if (!news.isEmpty()) {
      blocks.add(Blocks.section(news));
    }
    blocks.add(Blocks.section(breachesNext(own)));
    if (person.may(Permission.TAKE_TASKS)) {
      blocks.add(Blocks.section(waits(person)));
    }
    blocks.add(Blocks.actions(buttons(person)));
    escalations(person, blocks);
    blocks.add(Blocks.divider());
    blocks.add(Blocks.header(own.isEmpty() ? words.of("tasks.none") : words.of("tasks.title", own.size())));
    blocks.addAll(tasks.blocks(own, MOST_TASKS, true));
    return of(blocks);
  }

  /** They come by time to breach, those without a time last. */
  private String breachesNext(List<Own> own) {
    Optional<Own> first = own.stream().filter(one -> one.task().dueAt() != null).findFirst();
    return first.map(one -> words.of("home.next", tasks.line(one), Mrkdwn.time(one.task().dueAt()))).orElseGet(() -> words.of("home.calm"));
  }

  /** What waits in the queues that they work, and what of it they would be given. */
  private String waits(Person person) {
    String queues = eyes.of(person, () -> worklist.waiting(person, false)).entrySet().stream()
        .filter(queue -> queue.getValue() > 0)
        .map(queue -> words.of("home.queue", Mrkdwn.escaped(queue.getKey().name()), queue.getValue()))
        .collect(Collectors.joining(", "));
    if (queues.isEmpty()) {
      return words.of("home.queues.none");
    }
    Optional<TaskRow> best = eyes.of(person, () -> worklist.nextFor(person));
    String next = best.map(task -> " " + words.of("home.queues.next", task.caseNumber(), Mrkdwn.escaped(task.step()), words.of("severity." + task.severity()))).orElse("");
    return words.of("home.queues", queues) + next;
  }

  private List<Map<String, Object>> buttons(Person person) {
    List<Map<String, Object>> buttons = new ArrayList<>();
    if (person.may(Permission.TAKE_TASKS)) {
      buttons.add(Blocks.act(words.of("button.takeNext"), TAKE_NEXT, "next"));
    }
    buttons.add(Blocks.open(words.of("button.openWorklist"), "worklist.open", "/worklist"));
    return buttons;
  }

  private void escalations(Person person, List<Map<String, Object>> blocks) {
    if (!person.may(Permission.SEE_ESCALATIONS)) {
      return;
    }
    List<Escalation> waiting = eyes.of(person, () -> escalations.waitingFor(person.name()));
    if (!waiting.isEmpty()) {
      blocks.add(Blocks.divider());
      blocks.add(Blocks.header(words.of("home.escalations", waiting.size())));
      waiting.stream().limit(MOST_ESCALATIONS).map(this::line).forEach(blocks::add);
    }
    if (waiting.size() > MOST_ESCALATIONS) {
      blocks.add(Blocks.context(words.of("home.escalations.more", waiting.size() - MOST_ESCALATIONS, Mrkdwn.link("/escalations", words.of("home.escalations.all")))));
    }
  }

  private Map<String, Object> line(Escalation escalation) {
    String page = "/escalations/" + escalation.number();
    String line = words.of(
        "home.escalation",
        Mrkdwn.link(page, escalation.number()),
        escalation.caseNumber(),
        Mrkdwn.escaped(escalation.step()),
        words.of("severity." + escalation.severity()),
        Mrkdwn.escaped(names.place(escalation.queue(), escalation.vendor())),
        words.shared("escalationState." + escalation.state().key()));
    return Blocks.section(line, Blocks.open(words.of("button.open"), "escalation.open", page));
  }
}
