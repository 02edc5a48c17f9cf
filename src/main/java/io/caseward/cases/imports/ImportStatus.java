package io.caseward.cases.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import stands. */
public enum ImportStatus {
  RUNNING,
  /** Every row was read. */
  DONE,
  /** Someone stopped it; what had been taken in stays. */
  STOPPED,
  /** It could not go on; {@code problem} says why. */
  FAILED;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
