package io.caseward.people.session;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in PostgreSQL, so that any node serves any person and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  @Bean
  SessionRepository<?> sessionRepository(DataSource database, SessionSettings settings) {
    return new QuietSessions<>(kept(database), settings);
  }

  /**
   * Without transactions of their own: each statement stands for itself, a read is one round trip,
   * and what ends a session belongs to the change that asks for it.
   */
  private static JdbcIndexedSessionRepository kept(DataSource database) {
    var sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(database), TransactionOperations.withoutTransaction());
    sessions.setTableName("person_session");
    sessions.setConversionService(SessionValues.conversion());
    sessions.setCleanupCron(Scheduled.CRON_DISABLED);
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
    sessions.afterPropertiesSet();
    return sessions;
  }
}
