package io.caseward.slack.outbox;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what came of each errand; a sender that has lost its lease changes nothing. */
@Component
class OutboxRecord {

  private static final Logger log = LoggerFactory.getLogger(OutboxRecord.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OutboxRecord(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  @DomainAction
  public void keep(Errand errand, Outcome outcome) {
    Entry entry = errand.entry();
    switch (outcome.result()) {
      case DELIVERED -> delivered(errand, outcome);
      case LATER, UNSURE -> retry(errand, outcome, growing(entry, outcome.pause()));
      case HELD -> hold(errand, outcome);
      case START_LOST -> startAnew(errand, outcome);
      case NEVER -> bury(errand, outcome);
    }
    events.publishEvent(new OutboxAnswered(entry, outcome));
  }

  private void delivered(Errand errand, Outcome outcome) {
    Entry entry = errand.entry();
    int kept =
        jdbc.sql(
                """
                update outbox set state = 'sent', sent_at = ?, external_channel = ?, external_id = ?,
                  leased_until = null, asked_at = null, last_error = null
                where id = ? and leased_until = ?
                """)
            .params(
                Sql.at(clock.instant()),
                outcome.place().channel(),
                outcome.place().id(),
                entry.id(),
                Sql.at(entry.leasedUntil()))
            .update();
    if (kept > 0 && errand.saidUntil() != null) {
      saidAlready(errand, outcome);
    }
  }

  /** After an outage a message has many edits that wait; all but the newest would change nothing. */
  private void saidAlready(Errand errand, Outcome outcome) {
    jdbc.sql(
            """
            update outbox set state = 'sent', sent_at = :now, external_channel = :channel, external_id = :id, last_error = null
            where conversation = :conversation and state = 'pending' and act = 'edit' and id > :first and id <= :last
            returning *
            """)
        .param("now", Sql.at(clock.instant()))
        .param("channel", outcome.place().channel())
        .param("id", outcome.place().id())
        .param("conversation", errand.entry().conversation())
        .param("first", errand.entry().id())
        .param("last", errand.saidUntil())
        .query(Entry::of)
        .list()
        .forEach(said -> events.publishEvent(new OutboxAnswered(said, outcome)));
  }

  /** A clear no leaves things as they were: a doubt from an earlier request stays. */
  private void retry(Errand errand, Outcome outcome, Duration wait) {
    Entry entry = errand.entry();
    Instant now = clock.instant();
    if (!now.isBefore(entry.giveUpAt())) {
      bury(errand, outcome);
      return;
    }
    Instant next = earlier(now.plus(wait), entry.giveUpAt());
    jdbc.sql(
            """
            update outbox set due_at = ?, last_error = ?, leased_until = null,
              state = case when taken_back then 'withdrawn' else state end,
              asked_at = case when ? then asked_at else ? end
            where id = ? and leased_until = ?
            """)
        .params(
            Sql.at(next),
            outcome.reason(),
            outcome.result() == Outcome.Result.UNSURE,
            Sql.at(errand.askedBefore()),
            entry.id(),
            Sql.at(entry.leasedUntil()))
        .update();
    // An outage is told once a message; the preview page shows every try.
    log.atLevel(entry.attempts() == 1 ? Level.WARN : Level.DEBUG)
        .log(
            "Message {} to {} was not delivered ({}); the next try is at {}.",
            entry.id(), entry.channel(), outcome.reason(), next);
  }

  /** The last try is at the very end. */
  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** 1, 2, 4, 8 ... seconds, up to the longest wait that makes sense. */
  private static Duration growing(Entry entry, Duration longest) {
    Duration wait = Duration.ofSeconds(1L << Math.min(entry.attempts() - 1, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** Nobody else asks the channel, or the webhooks' receiver, before the time is over. */
  private void hold(Errand errand, Outcome outcome) {
    Entry entry = errand.entry();
    jdbc.sql(
            """
            update outbox set due_at = greatest(due_at, :until) where id in
              (select id from outbox
               where state = 'pending' and kind = :kind and (kind = 'webhook' or channel = :channel)
               order by id for update)
            """)
        .param("until", Sql.at(clock.instant().plus(outcome.pause())))
        .param("kind", entry.kind().key())
        .param("channel", entry.channel())
        .update();
    retry(errand, outcome, outcome.pause());
  }

  /** What stood in its thread is lost with it: the next message is the first one again. */
  private void startAnew(Errand errand, Outcome outcome) {
    jdbc.sql("update outbox set external_id = null where conversation = ?")
        .param(errand.entry().conversation())
        .update();
    retry(errand, outcome, outcome.pause());
  }

  private void bury(Errand errand, Outcome outcome) {
    Entry entry = errand.entry();
    jdbc.sql(
            """
            update outbox set state = case when taken_back then 'withdrawn' else 'dead' end, last_error = ?, leased_until = null,
              asked_at = case when ? then asked_at else ? end
            where id = ? and leased_until = ?
            returning state
            """)
        .params(
            outcome.reason(),
            outcome.result() == Outcome.Result.UNSURE,
            Sql.at(errand.askedBefore()),
            entry.id(),
            Sql.at(entry.leasedUntil()))
        .query(String.class)
        .optional()
        .filter("dead"::equals)
        .ifPresent(dead -> alarm(entry, outcome));
  }

  private static void alarm(Entry entry, Outcome outcome) {
    log.error(
        "Message {} to {} about {} is a dead letter after {} tries: {} Mend it, then use \"Send"
            + " again\" at /slack/preview.",
        entry.id(), entry.channel(), entry.conversation(), entry.attempts(), outcome.reason());
  }
}
