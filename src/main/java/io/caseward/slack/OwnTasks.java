package io.caseward.slack;

import io.caseward.people.Person;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockBadge;
import io.caseward.sla.ClockBadges;
import io.caseward.sla.Clocks;
import io.caseward.worklist.TaskList;
import io.caseward.worklist.TaskRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tasks that somebody has, the next to breach first, each with its clock's story. */
@Component
class OwnTasks {

  private static final int STORY = 300;

  private final Eyes eyes;
  private final TaskList tasks;
  private final Clocks clocks;
  private final ClockBadges badges;
  private final Words words;
  private final Names names;

  OwnTasks(Eyes eyes, TaskList tasks, Clocks clocks, ClockBadges badges, Words words, Names names) {
    this.eyes = eyes;
    this.tasks = tasks;
    this.clocks = clocks;
    this.badges = badges;
    this.words = words;
    this.names = names;
  }

  /** One of them; the clock is empty where none was started. */
  record Own(TaskRow task, Optional<ClockBadge> clock) {

    String page() {
      return "/tasks/" + task.id();
    }
  }

  List<Own> of(Person person) {
    return eyes.of(person, () -> {
      List<TaskRow> held = tasks.heldBy(person.name());
      Map<String, Clock> known = clocks.ofTasks(held.stream().map(TaskRow::id).toList());
      return held.stream().map(task -> new Own(task, Optional.ofNullable(known.get(task.id())).map(clock -> badges.of(clock, Locale.ENGLISH)))).toList();
    });
  }

  /**
   * As blocks, and how many more there are.
   *
   * @param most so many of them
   * @param buttons whether each has one that opens it
   */
  List<Map<String, Object>> blocks(List<Own> own, int most, boolean buttons) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    own.stream().limit(most).forEach(one -> {
      blocks.add(buttons ? Blocks.section(line(one), Blocks.open(words.of("button.open"), "task.open", one.page())) : Blocks.section(line(one)));
      one.clock().ifPresent(clock -> blocks.add(Blocks.context(Mrkdwn.escaped(Blocks.cut(clock.story(), STORY)))));
    });
    if (own.size() > most) {
      blocks.add(Blocks.context(words.of("tasks.more", own.size() - most, Mrkdwn.link("/worklist", words.of("tasks.worklist")))));
    }
    return blocks;
  }

  /** "C-1042: Review case, High, vouchers, Harbor, 42 min left". */
  String line(Own own) {
    TaskRow task = own.task();
    return words.of(
        "tasks.line",
        Mrkdwn.link(own.page(), task.caseNumber()),
        Mrkdwn.escaped(task.step()),
        words.of("severity." + task.severity()),
        Mrkdwn.escaped(names.place(task.queue(), task.vendor())),
        own.clock().map(ClockBadge::words).orElseGet(() -> words.of("tasks.noClock")));
  }
}
