package io.caseward.enforcement.web;

import io.caseward.cases.CaseFile;
import io.caseward.cases.CaseSection;
import io.caseward.enforcement.Enforcement;
import io.caseward.enforcement.Notices;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a case's answer tells of decisions and what followed from them. */
@Configuration(proxyBeanMethods = false)
class Sections {

  @Bean
  CaseSection decisionsSection(Enforcement enforcement) {
    return section("decisions", file -> enforcement.decisionsOf(file.number()));
  }

  @Bean
  CaseSection penaltiesSection(Enforcement enforcement) {
    return section("penalties", file -> enforcement.penaltiesOf(file.number()));
  }

  @Bean
  CaseSection strikesSection(Enforcement enforcement) {
    return section("activeStrikes", file -> enforcement.strikesOf(file.subject()));
  }

  @Bean
  CaseSection historySection(Enforcement enforcement) {
    return section("history", file -> enforcement.historyOf(file.subject(), file.number()));
  }

  @Bean
  CaseSection appealsSection(Enforcement enforcement) {
    return section("appeals", file -> enforcement.appealsOf(file.number()));
  }

  @Bean
  CaseSection noticesSection(Notices notices) {
    return section("notices", file -> notices.of(file.number()));
  }

  private static CaseSection section(String name, Function<CaseFile, Object> content) {
    return new CaseSection() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Object of(CaseFile file) {
        return content.apply(file);
      }
    };
  }
}
