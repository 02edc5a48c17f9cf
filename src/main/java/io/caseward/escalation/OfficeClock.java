package io.caseward.escalation;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** The time of day where escalations are answered. */
@Component
public class OfficeClock {

  private final EscalationSettings settings;
  private final Clock clock;

  OfficeClock(EscalationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** From 0 to 23. */
  public int hour() {
    return clock.instant().atZone(settings.zone()).getHour();
  }
}
