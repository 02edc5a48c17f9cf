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

  /** Empty for a task without a clock. */
  String of(String task) {
    return clocks.ofTask(task).map(clock -> stories.of(clock, Locale.ENGLISH)).orElse("");
  }
}
