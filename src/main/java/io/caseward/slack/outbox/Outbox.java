package io.caseward.slack.outbox;

import io.caseward.database.Sql;
import io.caseward.database.StoryTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where everything said is written, in the transaction of the act it tells of. */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Couriers couriers;
  private final OutboxSettings settings;
  private final ApplicationEventPublisher events;

  Outbox(
      JdbcClient jdbc,
      Clock clock,
      Couriers couriers,
      OutboxSettings settings,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.couriers = couriers;
    this.settings = settings;
    this.events = events;
  }

  /**
   * With nowhere to send it the message is kept as shown: the preview is where it is read. So is what
   * a story tells of: nobody is called for what is long over.
   */
  public void write(Draft draft) {
    boolean sendable = sends(draft.kind());
    String state = sendable ? "pending" : "shown";
    if (draft.act() != Act.EDIT || !replaced(draft, state)) {
      insert(draft, state);
    }
    if (sendable) {
      events.publishEvent(new OutboxWritten());
    }
  }

  /**
   * An edit that nobody has begun to send says the newest state instead: a storm of a hundred changes
   * is not a hundred requests.
   *
   * @return false where there is none
   */
  private boolean replaced(Draft draft, String state) {
    return jdbc.sql(
            """
            update outbox set payload = :payload, metadata = :metadata, case_number = :caseNumber, vendor = :vendor
            where id = (select id from outbox where conversation = :conversation and state = :state and act = 'edit' and leased_until is null
              order by id desc limit 1 for update skip locked)
            """)
        .param("payload", Sql.json(draft.payload()))
        .param("metadata", Sql.json(draft.metadata()))
        .param("caseNumber", draft.caseNumber())
        .param("vendor", draft.vendor())
        .param("conversation", draft.conversation())
        .param("state", state)
        .update() > 0;
  }

  /** Whether what is written now leaves; else it is only shown. */
  public boolean sends(Kind kind) {
    return couriers.of(kind).ready() && !StoryTime.isTold();
  }

  /**
   * Takes back calls that nobody needs to answer any more, dead ones among them. One that is on its way
   * already may arrive, but is not tried again.
   */
  public void withdrawCalls(String conversation) {
    jdbc.sql(
            """
            update outbox set taken_back = true,
              state = case when state = 'pending' and leased_until > ? then state else 'withdrawn' end
            where conversation = ? and act = 'call' and state in ('pending', 'dead')
            """)
        .params(Sql.at(clock.instant()), conversation)
        .update();
  }

  /** Whether anything of a conversation has left, or is just leaving. */
  public boolean hasLeft(String conversation) {
    return jdbc.sql("select exists (select from outbox where conversation = ? and (state in ('sent', 'shown') or state = 'pending' and leased_until is not null))")
        .param(conversation)
        .query(Boolean.class)
        .single();
  }

  private void insert(Draft draft, String state) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into outbox (kind, act, conversation, channel, payload, metadata, case_number,
              vendor, state, created_at, due_at, give_up_at)
            values (:kind, :act, :conversation, :channel, :payload, :metadata, :caseNumber,
              :vendor, :state, :now, :now, :giveUpAt)
            """)
        .param("kind", draft.kind().key())
        .param("act", draft.act().key())
        .param("conversation", draft.conversation())
        .param("channel", draft.channel())
        .param("payload", Sql.json(draft.payload()))
        .param("metadata", Sql.json(draft.metadata()))
        .param("caseNumber", draft.caseNumber())
        .param("vendor", draft.vendor())
        .param("state", state)
        .param("now", Sql.at(now))
        .param("giveUpAt", Sql.at(now.plus(settings.giveUpAfter())))
        .update();
  }
}
