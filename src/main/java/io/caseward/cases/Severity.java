package io.caseward.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How grave a matter is, gravest last. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** As reports, decision tables and diagrams spell it. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All keys, gravest last. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Severity::key).toList();
  }

  public boolean isAbove(Severity other) {
    return other == null || compareTo(other) > 0;
  }

  public static Optional<Severity> find(String key) {
    return Arrays.stream(values()).filter(severity -> severity.key().equals(key)).findFirst();
  }

  /** One that is known to be right, or none. */
  public static Severity of(String key) {
    return key == null ? null : valueOf(key.toUpperCase(Locale.ROOT));
  }
}
