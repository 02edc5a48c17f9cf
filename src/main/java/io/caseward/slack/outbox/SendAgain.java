package io.caseward.slack.outbox;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gives a dead letter another life, once somebody has mended what stood in its way. */
@Service
public class SendAgain {

  private static final Logger log = LoggerFactory.getLogger(SendAgain.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final OutboxSettings settings;
  private final ApplicationEventPublisher events;

  SendAgain(
      JdbcClient jdbc, Clock clock, OutboxSettings settings, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
    this.events = events;
  }

  /** Tried again from now on as if it were new; asked for twice it is sent once. */
  @DomainAction
  public void send(long id, String by) {
    Instant now = clock.instant();
    int revived =
        jdbc.sql(
                """
                update outbox set state = 'pending', due_at = :now, give_up_at = :giveUpAt,
                  attempts = 0 where id = :id and state = 'dead'
                """)
            .param("now", Sql.at(now))
            .param("giveUpAt", Sql.at(now.plus(settings.giveUpAfter())))
            .param("id", id)
            .update();
    if (revived > 0) {
      log.info("{} sends message {} again.", by, id);
      events.publishEvent(new OutboxWritten());
    }
  }
}
