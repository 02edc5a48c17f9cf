package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a case comes to. */
public enum Outcome {
  VIOLATION,
  NO_VIOLATION;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Outcome of(String key) {
    for (Outcome outcome : values()) {
      if (outcome.key().equals(key)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException(
        "Outcome '%s' does not exist. Known outcomes: violation, no_violation.".formatted(key));
  }
}
