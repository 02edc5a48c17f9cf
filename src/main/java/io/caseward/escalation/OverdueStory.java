package io.caseward.escalation;

import io.caseward.sla.ClockStory;
import io.caseward.sla.Clocks;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** An overdue task's clock in words. */
@Component
class OverdueStory {

  private final Clocks clocks;
  private final ClockStory stories;

  OverdueStory(Clocks clocks, ClockStory stories) {
    this.clocks = clocks;
    this.stories = stories;
  }

  /**
   * Empty for a task without a clock. The engine's timers know milliseconds and clocks microseconds,
   * so that a breach may come a little before its time: it is told as the breach that it is.
   */
  String of(String task) {
    return clocks.ofTask(task).map(clock -> stories.overdue(clock, Locale.ENGLISH)).orElse("");
  }
}
