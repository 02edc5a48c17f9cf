package io.caseward.sla.moving;

import java.util.Locale;

/** Where an act over many clocks stands. */
enum MoveStatus {
  RUNNING,
  /** Each was dealt with. */
  DONE,
  /** Someone stopped it; what had moved stays. */
  STOPPED,
  /** Someone looked and left them as they were. */
  LEFT;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MoveStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
