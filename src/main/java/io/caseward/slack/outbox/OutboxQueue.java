package io.caseward.slack.outbox;

import io.caseward.database.Sql;
import io.caseward.slack.outbox.Errand.Place;
import io.caseward.workflow.DomainAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The senders' side of the outbox: what is next, for whichever sender of whichever node asks. */
@Component
class OutboxQueue {

  /**
   * Where two senders want the same channel at once, the second has nothing to take of it: then there is a
   * candidate and nothing taken.
   */
  private static final String TAKE =
      """
      with next as (
        select o.id, o.asked_at, o.channel, o.kind = 'slack' and o.act <> 'whisper' and not (o.act = 'edit' and exists
            (select from outbox start where start.conversation = o.conversation and start.external_id is not null)) as paced
        from outbox o
        where o.state = 'pending' and o.due_at <= :now
          and (o.leased_until is null or o.leased_until <= :now)
          and not exists (select from outbox earlier
            where earlier.conversation = o.conversation and earlier.state = 'pending'
              and earlier.id < o.id)
          and (o.kind <> 'slack' or o.act in ('edit', 'whisper') or not exists
            (select from outbox_pace p where p.channel = o.channel and p.free_at > :now))
        order by o.due_at, o.id
        limit 1
        for update of o skip locked),
      spoken as (
        insert into outbox_pace (channel, free_at) select channel, :free from next where paced
        on conflict (channel) do update set free_at = excluded.free_at where outbox_pace.free_at <= :now
        returning channel),
      taken as (
        update outbox o
        set leased_until = :until, asked_at = coalesce(o.asked_at, :now), attempts = attempts + 1
        from next where o.id = next.id and (not next.paced or exists (select from spoken))
        returning o.*)
      select taken.*, next.asked_at as asked_before from next left join taken on true
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final OutboxSettings settings;

  OutboxQueue(JdbcClient jdbc, Clock clock, OutboxSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** Leases the next message that is due, in order within its conversation and at its channel's pace. */
  @DomainAction
  public Optional<Errand> take() {
    Optional<Candidate> next = next();
    while (next.filter(Candidate::isToBeLeft).isPresent()) {
      next.map(Candidate::entry).ifPresent(this::leave);
      next = next();
    }
    return next.map(candidate -> errand(candidate.entry(), candidate.askedBefore()));
  }

  /** Whoever held it last has died meanwhile. */
  private void leave(Entry takenBack) {
    jdbc.sql("update outbox set state = 'withdrawn', leased_until = null where id = ?").param(takenBack.id()).update();
  }

  private Optional<Candidate> next() {
    Instant now = clock.instant();
    return jdbc.sql(TAKE)
        .param("now", Sql.at(now))
        .param("until", Sql.at(now.plus(settings.lease())))
        .param("free", Sql.at(now.plus(settings.pace())))
        .query(OutboxQueue::candidate)
        .optional();
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    return new Candidate(row.getObject("id") == null ? null : Entry.of(row, number), row.getBoolean("taken_back"), Sql.instant(row, "asked_before"));
  }

  /** @param entry null where another sender speaks in its channel at this moment */
  private record Candidate(Entry entry, boolean takenBack, Instant askedBefore) {

    boolean isToBeLeft() {
      return entry == null || takenBack;
    }
  }

  private Errand errand(Entry entry, Instant askedBefore) {
    Optional<Entry> newest = newestState(entry);
    return new Errand(
        entry, newest.orElse(entry).payload(), newest.map(Entry::id).orElse(null), askedBefore, start(entry.conversation()), channelId(entry));
  }

  /** What is edited before it was sent is sent as edited: nobody is called for what is over. */
  private Optional<Entry> newestState(Entry entry) {
    if (entry.act() != Act.POST && entry.act() != Act.EDIT) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select * from outbox
            where conversation = ? and state = 'pending' and act = 'edit' and id > ?
            order by id desc limit 1
            """)
        .params(entry.conversation(), entry.id())
        .query(Entry::of)
        .optional();
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
