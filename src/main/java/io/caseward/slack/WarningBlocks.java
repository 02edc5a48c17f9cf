package io.caseward.slack;

import io.caseward.sla.Clock;
import io.caseward.sla.ClockStory;
import io.caseward.slack.WarningTable.Team;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Clocks that warn as Slack shows them: the case, the step, the time left, who has it, the story. No
 * subject is named: what tells of several cases could not be erased with one of them.
 */
@Component
class WarningBlocks {

  private static final int STORY = 400;

  private final Words words;
  private final Names names;
  private final Tasks tasks;
  private final ClockStory stories;
  private final java.time.Clock time;

  WarningBlocks(Words words, Names names, Tasks tasks, ClockStory stories, java.time.Clock time) {
    this.words = words;
    this.names = names;
    this.tasks = tasks;
    this.stories = stories;
    this.time = time;
  }

  /**
   * The whole message.
   *
   * @param first the next to breach
   * @param many how many there are with them
   */
  Map<String, Object> of(Team team, List<Clock> first, long many) {
    String title = words.of("warning.title", many, place(team));
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Mrkdwn.bold(title)));
    first.forEach(clock -> blocks.add(Blocks.section(line(clock))));
    if (many > first.size()) {
      blocks.add(Blocks.context(words.of("warning.more", many - first.size())));
    }
    blocks.add(Blocks.actions(List.of(Blocks.open(words.of("button.openClocks"), "clocks.open", address(team)))));
    return Map.of("text", Mrkdwn.escaped(title), "blocks", blocks);
  }

  private String place(Team team) {
    return team.queue() == null ? words.of("warning.noQueue") : names.place(team.queue(), team.vendor());
  }

  private String line(Clock clock) {
    Optional<TaskRow> task = Optional.ofNullable(clock.taskId()).flatMap(tasks::find);
    String what = task.map(TaskRow::step).orElseGet(() -> words.of("warning.case"));
    String left = stories.length(Duration.between(time.instant(), clock.dueAt()), Locale.ENGLISH);
    return words.of("warning.line." + clock.kind(), link(clock), Mrkdwn.escaped(what), left, Mrkdwn.time(clock.dueAt()), holder(task))
        + "\n" + Mrkdwn.escaped(Blocks.cut(stories.of(clock, Locale.ENGLISH), STORY));
  }

  private static String link(Clock clock) {
    String path = clock.taskId() == null ? "/cases/" + clock.caseNumber() : "/tasks/" + clock.taskId();
    return Mrkdwn.link(path, clock.caseNumber());
  }

  /** Rings for whoever has it. */
  private String holder(Optional<TaskRow> task) {
    return task.map(TaskRow::assignee)
        .map(assignee -> Mrkdwn.person(assignee, names.person(assignee)))
        .orElseGet(() -> words.of("nobody"));
  }

  private static String address(Team team) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/sla/next");
    Optional.ofNullable(team.queue()).ifPresent(queue -> address.queryParam("queue", queue));
    Optional.ofNullable(team.vendor()).ifPresent(vendor -> address.queryParam("vendor", vendor));
    return address.encode().build().toUriString();
  }
}
