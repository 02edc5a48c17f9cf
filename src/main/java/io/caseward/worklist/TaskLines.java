package io.caseward.worklist;

import io.caseward.sla.Clock;
import io.caseward.sla.ClockBadge;
import io.caseward.sla.ClockBadges;
import io.caseward.sla.ClockBars;
import io.caseward.sla.ClockBars.Piece;
import io.caseward.sla.Clocks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts each task's clock beside it. */
@Component
class TaskLines {

  private final Clocks clocks;
  private final ClockBadges badges;
  private final ClockBars bars;

  TaskLines(Clocks clocks, ClockBadges badges, ClockBars bars) {
    this.clocks = clocks;
    this.badges = badges;
    this.bars = bars;
  }

  List<TaskLine> of(List<TaskRow> tasks, Locale locale) {
    Map<String, Clock> found = clocks.ofTasks(tasks.stream().map(TaskRow::id).toList());
    return tasks.stream().map(task -> line(task, found.get(task.id()), locale)).toList();
  }

  TaskLine of(TaskRow task, Locale locale) {
    return of(List.of(task), locale).get(0);
  }

  /** Its clock from the start to the end; empty where none was started. */
  List<Piece> bar(TaskRow task) {
    return clocks.ofTask(task.id()).map(bars::of).orElse(List.of());
  }

  /** The clocks that run beside it, by their kind. */
  Map<String, ClockBadge> before(TaskRow task, Locale locale) {
    Map<String, ClockBadge> before = new LinkedHashMap<>();
    clocks.before(task.id()).forEach(clock -> before.put(clock.kind(), badges.of(clock, locale)));
    return before;
  }

  private TaskLine line(TaskRow task, Clock clock, Locale locale) {
    return new TaskLine(task, clock == null ? null : badges.of(clock, locale));
  }
}
