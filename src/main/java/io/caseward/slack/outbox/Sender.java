package io.caseward.slack.outbox;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what is due, sends it, writes down what came of it. The two writes are transactions of
 * their own; nothing is held while the outside answers.
 */
@Component
class Sender {

  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  private final OutboxQueue queue;
  private final OutboxRecord record;
  private final Couriers couriers;

  Sender(OutboxQueue queue, OutboxRecord record, Couriers couriers) {
    this.queue = queue;
    this.record = record;
    this.couriers = couriers;
  }

  /** Returns when nothing is due any more. */
  void sendDue() {
    for (Optional<Errand> next = queue.take(); next.isPresent(); next = queue.take()) {
      record.keep(next.get(), deliver(next.get()));
    }
  }

  private Outcome deliver(Errand errand) {
    try {
      return couriers.of(errand.entry().kind()).deliver(errand);
    } catch (RuntimeException e) {
      log.warn("Message {} broke its courier.", errand.entry().id(), e);
      return Outcome.unsure("The message could not be handed over: " + e);
    }
  }
}
