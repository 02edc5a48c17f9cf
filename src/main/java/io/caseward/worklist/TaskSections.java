package io.caseward.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caseward.cases.CaseSection;
import io.caseward.sla.ClockBadge;
import io.caseward.sla.ClockBadges;
import io.caseward.sla.ClockBars;
import io.caseward.sla.ClockBars.Piece;
import io.caseward.sla.Clocks;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a case's page and answer say of its tasks and clocks. */
@Configuration(proxyBeanMethods = false)
class TaskSections {

  @Bean
  CaseSection openTasks(TaskTable tasks) {
    return CaseSection.named("tasks", file -> tasks.openIn(file.number()));
  }

  /** A step's clock; the step is null where its task is not to be seen. */
  public record StepsClock(String step, @JsonUnwrapped ClockBadge badge, @JsonIgnore List<Piece> bar) {}

  @Bean
  CaseSection caseClocks(Clocks clocks, TaskTable tasks, ClockBadges badges, ClockBars bars) {
    return CaseSection.named("clocks", file -> clocks.ofCase(file.number()).stream()
        .map(clock -> new StepsClock(tasks.find(clock.taskId()).map(TaskRow::step).orElse(null), badges.of(clock, locale()), bars.of(clock)))
        .toList());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
