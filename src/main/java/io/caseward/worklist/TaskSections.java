package io.caseward.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caseward.cases.CaseSection;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockBadge;
import io.caseward.sla.ClockBadges;
import io.caseward.sla.ClockBars;
import io.caseward.sla.ClockBars.Piece;
import io.caseward.sla.Clocks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /**
   * A clock of a case.
   *
   * @param task null for the case's own
   * @param step null as well where its task is not to be seen
   * @param bar of those that it takes to the end of something; empty for the others
   */
  public record CasesClock(String kind, String task, String step, @JsonUnwrapped ClockBadge badge, @JsonIgnore List<Piece> bar) {}

  @Bean
  CaseSection caseClocks(Clocks clocks, TaskTable tasks, ClockBadges badges, ClockBars bars) {
    return CaseSection.named("clocks", file -> {
      Map<String, String> steps = tasks.steps(file.number());
      return clocks.ofCase(file.number()).stream().map(clock -> new CasesClock(
          clock.kind(), clock.taskId(), steps.get(clock.taskId()), badges.of(clock, locale()), clock.kind().equals(Clock.RESOLVE) ? bars.of(clock) : List.of())).toList();
    });
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
