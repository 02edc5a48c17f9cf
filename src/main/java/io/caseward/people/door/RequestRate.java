package io.caseward.people.door;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what each of many asks for, on this node. Another node counts for itself: it is there to
 * share the work, and what the limit protects is a node.
 */
final class RequestRate {

  private static final int REMEMBERED = 10_000;

  private final Bandwidth allowed;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> longestSilent) {
          return size() > REMEMBERED;
        }
      };

  private RequestRate(Bandwidth allowed, TimeMeter time) {
    this.allowed = allowed;
    this.time = time;
  }

  /** So many in the time, and so many at once. */
  static RequestRate of(int many, Duration in, int atOnce, TimeMeter time) {
    return new RequestRate(Bandwidth.builder().capacity(atOnce).refillGreedy(many, in).build(), time);
  }

  /** How long whoever asks has to wait; empty where they may go on. */
  Optional<Duration> wait(String who) {
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private synchronized Bucket bucket(String who) {
    return buckets.computeIfAbsent(who, key -> Bucket.builder().addLimit(allowed).withCustomTimePrecision(time).build());
  }
}
