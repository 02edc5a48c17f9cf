package io.caseward.escalation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an escalation has come. */
public enum EscalationState {
  /** Someone is being told, rung by rung, and nobody has answered. */
  TELLING,
  /** Someone has it. */
  ACKNOWLEDGED,
  /** It was settled. */
  RESOLVED,
  /** What it was about is over. */
  STOOD_DOWN,
  /** A storm has gathered it: another tells of what it was about. */
  JOINED;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean open() {
    return this == TELLING || this == ACKNOWLEDGED;
  }

  static EscalationState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
