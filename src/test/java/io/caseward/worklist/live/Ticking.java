package io.caseward.worklist.live;

import org.springframework.stereotype.Component;

/** Has open lists told of changes when a test wants it. */
@Component
public class Ticking {

  private final LivePulse pulse;

  Ticking(LivePulse pulse) {
    this.pulse = pulse;
  }

  public void tick() {
    pulse.tell();
  }
}
