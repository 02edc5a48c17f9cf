package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The penalties there are: the one place that says what each of them does. */
public enum PenaltyKind {
  WARNING(false, false, null),
  STRIKE(false, true, null),
  LISTING_REMOVAL(false, true, null),
  PAYOUT_HOLD_7D(false, true, Duration.ofDays(7)),
  SUSPENSION_30D(true, true, Duration.ofDays(30)),
  OFFBOARDING(true, true, null);

  private final boolean severe;
  private final boolean strike;
  private final Duration lasts;

  PenaltyKind(boolean severe, boolean strike, Duration lasts) {
    this.severe = severe;
    this.strike = strike;
    this.lasts = lasts;
  }

  /** As forms, decision tables and diagrams spell it. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a second policy person has to approve it. */
  public boolean severe() {
    return severe;
  }

  /** Whether it also gives the subject a strike. */
  public boolean strike() {
    return strike;
  }

  /** When it ends by itself if it begins then; null for one that does not. */
  public Instant endsAfter(Instant begin) {
    return lasts == null ? null : begin.plus(lasts);
  }

  public static PenaltyKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "Penalty '%s' does not exist. Known penalties: %s.".formatted(key, known())));
  }

  /** All of them, for a sentence. */
  public static String known() {
    return Arrays.stream(values()).map(PenaltyKind::key).collect(Collectors.joining(", "));
  }
}
