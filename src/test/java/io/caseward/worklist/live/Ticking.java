package io.caseward.worklist.live;

import org.springframework.stereotype.Component;

/** Has open lists told of changes when a test wants it. */
@Component
public class Ticking {

  private final LivePulse pulse;

  Ticking(LivePulse pulse) {
    this.pulse = pulse;
  }

  /** Looks whether those who listen may still. */
  public void part() {
    pulse.part();
  }

  public void tick() {
    pulse.tell();
  }
}
