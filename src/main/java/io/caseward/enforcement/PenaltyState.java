package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a penalty has come; a refused one was turned down by the second policy person. */
public enum PenaltyState {
  PROPOSED,
  REFUSED,
  APPLIED,
  REVERSED;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PenaltyState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
