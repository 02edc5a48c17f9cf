package io.caseward.escalation.process;

import io.caseward.escalation.OfficeClock;
import io.caseward.workflow.FactSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fact {@code hour}: matters of the night may climb another ladder. */
@Component
class HourOfTheDay implements FactSource {

  private static final String NAME = "hour";

  private final OfficeClock clock;

  HourOfTheDay(OfficeClock clock) {
    this.clock = clock;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public Map<String, Object> factsOf(String caseNumber) {
    return Map.of(NAME, clock.hour());
  }
}
