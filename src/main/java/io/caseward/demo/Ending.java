package io.caseward.demo;

import io.caseward.cases.Severity;
import java.time.Duration;
import java.util.Random;

/** How a story ends, that is: where its case stands today. */
enum Ending {
  WAITS_IN_QUEUE(ofTarget(0.05, 0.75)),
  TAKEN(ofTarget(0.15, 0.75)),
  WITH_THE_LEAD(ofTarget(0.1, 0.7)),
  AWAITS_INFORMATION(hours(20, 140)),
  INFORMATION_CAME(hours(40, 130)),
  AWAITS_SECOND_REVIEW(hours(2, 5)),
  AWAITS_POLICY(hours(2, 5)),
  AWAITS_APPROVAL(hours(2.5, 3.7)),
  IN_APPEAL_WINDOW(hours(16, 300)),
  APPEAL_IS_HEARD(hours(100, 240)),
  UPHELD(hours(190, 320)),
  OVERTURNED(hours(190, 320)),
  WINDOW_CLOSED(hours(368, 396)),
  CLEARED(hours(12, 320)),
  OVERDUE(pastTarget(12, 35)),
  OVERDUE_ACKNOWLEDGED(pastTarget(25, 50)),
  OVERDUE_INSTRUCTED(pastTarget(90, 240)),
  OVERDUE_RAISED(pastTarget(100, 300));

  private final Age age;

  Ending(Age age) {
    this.age = age;
  }

  /** How long before today a story with this ending begins. */
  Duration age(Severity severity, Random random) {
    return age.of(target(severity), random.nextDouble());
  }

  /** Its first review has not ended: how soon that must be depends on the severity alone. */
  boolean early() {
    return switch (this) {
      case WAITS_IN_QUEUE, TAKEN, WITH_THE_LEAD, OVERDUE, OVERDUE_ACKNOWLEDGED, OVERDUE_INSTRUCTED, OVERDUE_RAISED -> true;
      default -> false;
    };
  }

  /** Between the least and the most, by a share of 0 to 1. */
  private interface Age {
    Duration of(Duration target, double share);
  }

  private static Age hours(double from, double to) {
    return (target, share) -> Duration.ofMinutes(Math.round(60 * (from + share * (to - from))));
  }

  private static Age ofTarget(double from, double to) {
    return (target, share) -> Duration.ofSeconds(Math.round(target.toSeconds() * (from + share * (to - from))));
  }

  private static Age pastTarget(int from, int to) {
    return (target, share) -> target.plusSeconds(Math.round(60 * (from + share * (to - from))));
  }

  /** As triage sets it for a stated severity. */
  private static Duration target(Severity severity) {
    return Duration.ofHours(
        switch (severity) {
          case LOW -> 16;
          case MEDIUM -> 8;
          case HIGH -> 4;
          case CRITICAL -> 1;
        });
  }
}
