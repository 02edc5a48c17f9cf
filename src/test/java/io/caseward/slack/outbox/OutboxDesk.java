package io.caseward.slack.outbox;

import io.caseward.TestClock;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.slack.Outside;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Speaks of the outbox as tests do. */
@Component
public class OutboxDesk {

  private final Outbox outbox;
  private final Sender sender;
  private final OutboxQueue queue;
  private final OutboxRecord record;
  private final Couriers couriers;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OutboxDesk(
      Outbox outbox,
      Sender sender,
      OutboxQueue queue,
      OutboxRecord record,
      Couriers couriers,
      TestClock clock,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.sender = sender;
    this.queue = queue;
    this.record = record;
    this.couriers = couriers;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A new database, new fakes, the clock at its start. */
  public void clear() {
    clock.set(TestClock.START);
    Outside.SLACK.forget();
    Outside.WEBHOOK.forget();
    Outside.MAIL.forget();
    act(() -> jdbc.sql("delete from outbox").update());
    act(() -> jdbc.sql("delete from outbox_pace").update());
  }

  /** As a domain action runs. */
  public <T> T act(Supplier<T> work) {
    return in(Scope.SYSTEM, work);
  }

  public void act(Runnable work) {
    act(
        () -> {
          work.run();
          return null;
        });
  }

  public <T> T in(Scope scope, Supplier<T> work) {
    return Scopes.in(scope, () -> transaction.execute(status -> work.get()));
  }

  public void says(Draft... drafts) {
    act(() -> List.of(drafts).forEach(outbox::write));
  }

  /** Takes the next message as a sender does that is killed before it can write down the answer. */
  public Outcome sendsAndDies() {
    return sendsAfter(Duration.ZERO);
  }

  /** Takes the next message as a sender does that is killed before it can send it. */
  public void takesAndDies() {
    act(() -> queue.take().orElseThrow());
  }

  /** Takes the next message, is held up for so long, and only then sends it. */
  public Outcome sendsAfter(Duration heldUp) {
    Errand errand = act(() -> queue.take().orElseThrow());
    clock.advance(heldUp);
    return couriers.of(errand.entry().kind()).deliver(errand);
  }

  public void sendDue() {
    sender.sendDue();
  }

  /** As several nodes do. */
  public void sendDueAtATime(int senders) throws InterruptedException {
    atATime(senders, sender::sendDue);
  }

  private static void atATime(int senders, Runnable work) throws InterruptedException {
    List<Thread> threads = Stream.generate(() -> new Thread(work)).limit(senders).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  public void passes(Duration time) {
    clock.advance(time);
    sender.sendDue();
  }

  /** While nobody sends. */
  public void clockPasses(Duration time) {
    clock.advance(time);
  }

  /** As when somebody has acknowledged. */
  public void withdraws(String conversation) {
    act(() -> outbox.withdrawCalls(conversation));
  }

  /** A node that leaves a channel alone for so long after a message; the others here leave it no time. */
  public Paced paced(Duration pace) {
    OutboxSettings settings = new OutboxSettings(false, 4, pace, Duration.ofSeconds(60), Duration.ofHours(24));
    return new Paced(new OutboxQueue(jdbc, clock, settings));
  }

  /** Takes by a queue of its own. */
  public final class Paced {

    private final OutboxQueue paced;

    private Paced(OutboxQueue paced) {
      this.paced = paced;
    }

    public void sendDue() {
      for (Optional<Errand> next = act(paced::take); next.isPresent(); next = act(paced::take)) {
        record.keep(next.get(), couriers.of(next.get().entry().kind()).deliver(next.get()));
      }
    }

    public void passes(Duration time) {
      clock.advance(time);
      sendDue();
    }

    public void sendDueAtATime(int senders) throws InterruptedException {
      atATime(senders, this::sendDue);
    }
  }

  /** The states of all messages, in the order in which they were written. */
  public List<String> states() {
    return act(
        () -> jdbc.sql("select state from outbox order by id").query(String.class).list());
  }

  /** How many messages wait for a channel. */
  public long waiting(String channel) {
    return act(() -> jdbc.sql("select count(*) from outbox where state = 'pending' and channel = ?").param(channel).query(Long.class).single());
  }

  /** As after a day of trying in vain. */
  public void buryAll() {
    jdbc.sql("update outbox set state = 'dead', last_error = 'No.'").update();
  }

  public long firstId() {
    return act(() -> jdbc.sql("select min(id) from outbox").query(Long.class).single());
  }

  public long onlyId() {
    return act(() -> jdbc.sql("select id from outbox").query(Long.class).single());
  }

  public Entry only() {
    return act(() -> jdbc.sql("select * from outbox").query(Entry::of).single());
  }

  public static Draft slack(Act act, String escalation, String text) {
    return new Draft(
        Kind.SLACK,
        act,
        "escalation:" + escalation,
        "#vouchers-escalations",
        Map.of("text", text),
        Map.of("escalation", escalation, "rung", 1),
        "C-1042",
        "harbor");
  }

  public static Draft webhook(String type, long notice) {
    return new Draft(
        Kind.WEBHOOK,
        Act.POST,
        "webhook:C-1042",
        type,
        Map.of("kind", "penalty", "notice", notice),
        Map.of("notice", notice),
        "C-1042",
        "harbor");
  }
}
