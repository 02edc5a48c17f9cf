package io.caseward.slack.outbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One courier for each kind of message. */
@Component
class Couriers {

  private final Map<Kind, Courier> byKind = new EnumMap<>(Kind.class);

  Couriers(List<Courier> couriers) {
    couriers.forEach(courier -> byKind.put(courier.kind(), courier));
  }

  Courier of(Kind kind) {
    return byKind.get(kind);
  }
}
