package io.caseward.slack.outbox;

import io.caseward.database.Sql;
import io.caseward.slack.outbox.Errand.Place;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The senders' side of the outbox: what is next, for whichever sender of whichever node asks. */
@Component
class OutboxQueue {

  private static final String TAKE =
      """
      with next as (
        select id, asked_at from outbox o
        where state = 'pending' and due_at <= :now
          and (leased_until is null or leased_until <= :now)
          and not exists (select from outbox earlier
            where earlier.conversation = o.conversation and earlier.state = 'pending'
              and earlier.id < o.id)
        order by due_at, id
        limit 1
        for update skip locked)
      update outbox o
      set leased_until = :until, asked_at = coalesce(o.asked_at, :now), attempts = attempts + 1
      from next where o.id = next.id
      returning o.*, next.asked_at as asked_before
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final OutboxSettings settings;

  OutboxQueue(JdbcClient jdbc, Clock clock, OutboxSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** Leases the next message that is due, in order within its conversation. */
  @DomainAction
  public Optional<Errand> take() {
    Instant now = clock.instant();
    return jdbc.sql(TAKE)
        .param("now", Sql.at(now))
        .param("until", Sql.at(now.plus(settings.lease())))
        .query((row, number) -> new Taken(Entry.of(row, number), Sql.instant(row, "asked_before")))
        .optional()
        .map(taken -> errand(taken.entry(), taken.askedBefore()));
  }

  private record Taken(Entry entry, Instant askedBefore) {}

  private Errand errand(Entry entry, Instant askedBefore) {
    return new Errand(
        entry, newestState(entry), askedBefore, start(entry.conversation()), channelId(entry));
  }

  /** What is edited before it was sent is sent as edited: nobody is called for what is over. */
  private Map<String, Object> newestState(Entry entry) {
    if (entry.act() != Act.POST && entry.act() != Act.EDIT) {
      return entry.payload();
    }
    return jdbc.sql(
            """
            select payload from outbox
            where conversation = ? and state = 'pending' and act = 'edit' and id >= ?
            order by id desc limit 1
            """)
        .params(entry.conversation(), entry.id())
        .query((row, number) -> Sql.map(row, "payload"))
        .optional()
        .orElse(entry.payload());
  }

  private Place start(String conversation) {
    return jdbc.sql(
            """
            select external_channel, external_id from outbox
            where conversation = ? and external_id is not null and act <> 'whisper'
            order by sent_at, id limit 1
            """)
        .param(conversation)
        .query(
            (row, number) ->
                new Place(row.getString("external_channel"), row.getString("external_id")))
        .optional()
        .orElse(null);
  }

  private String channelId(Entry entry) {
    return jdbc.sql(
            """
            select external_channel from outbox
            where kind = ? and channel = ? and external_channel is not null
            order by id desc limit 1
            """)
        .params(entry.kind().key(), entry.channel())
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
