package io.caseward.worklist;

import io.caseward.cases.CaseSection;
import io.caseward.sla.ClockBadges;
import io.caseward.sla.Clocks;
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

  @Bean
  CaseSection caseClocks(Clocks clocks, ClockBadges badges) {
    return CaseSection.named("clocks", file -> clocks.ofCase(file.number()).stream().map(clock -> badges.of(clock, locale())).toList());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
