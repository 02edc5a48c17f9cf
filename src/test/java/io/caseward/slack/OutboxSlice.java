package io.caseward.slack;

import io.caseward.TestClock;
import io.caseward.database.MigrationPlaceholder;
import io.caseward.enforcement.Notice;
import io.caseward.enforcement.Notices;
import io.caseward.people.CallTable;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.vendors.Vendors;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Not marked as a configuration: the scan of the whole product would find it in other tests. */
@ImportAutoConfiguration({
  AopAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@ComponentScan(
    basePackages = "io.caseward.database",
    excludeFilters =
        @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class))
@ComponentScan(
    basePackages = "io.caseward.workflow",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*DomainActionScope"))
@ConfigurationPropertiesScan({"io.caseward.database", "io.caseward.slack"})
@ComponentScan(
    basePackages = {"io.caseward.slack.outbox", "io.caseward.slack.webhook", "io.caseward.slack.mail"},
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*NoticeHooks"))
@Import({
  CallTable.class,
  DirectChannels.class,
  EscalationBlocks.class,
  EscalationTalk.class,
  Mentions.class,
  Names.class,
  Outgoing.class,
  Preview.class,
  SlackApi.class,
  SlackCourier.class,
  Vendors.class,
  Ways.class,
  Words.class
})
class OutboxSlice {

  @Bean
  TestClock clock() {
    return new TestClock();
  }

  /** The record's months are not looked at here. */
  @Bean
  MigrationPlaceholder recordKeptForEver() {
    return new MigrationPlaceholder("audit_retention", "P100Y");
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/slack");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }

  @Bean
  AnsweredNotices notices() {
    return new AnsweredNotices();
  }

  /** Slack knows lead-2 by e-mail; nobody else. */
  @Bean
  People people() {
    return new TwoLeads();
  }

  private static final class TwoLeads implements People {

    private static final List<Person> LEADS =
        List.of(lead("lead", "Lead One"), lead("lead-2", "Lead Two"));

    private static Person lead(String name, String displayName) {
      return new Person(
          name, displayName, Role.LEAD, null, Set.of(), List.of("en"), ZoneOffset.UTC,
          name + "@caseward.example", null);
    }

    @Override
    public Optional<Person> find(String name) {
      return LEADS.stream().filter(lead -> lead.name().equals(name)).findFirst();
    }

    @Override
    public List<Person> withRole(Role role) {
      return role == Role.LEAD ? LEADS : List.of();
    }

    @Override
    public List<Person> of(String vendor) {
      return List.of();
    }
  }

  static final class AnsweredNotices implements Notices {

    final java.util.Map<Long, String> answers = new java.util.concurrent.ConcurrentHashMap<>();

    @Override
    public List<Notice> of(String caseNumber) {
      return List.of();
    }

    @Override
    public void accepted(long notice, String answer) {
      answers.put(notice, "accepted: " + answer);
    }

    @Override
    public void failed(long notice, String answer) {
      answers.put(notice, "failed: " + answer);
    }
  }
}
