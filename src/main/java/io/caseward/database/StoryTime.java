package io.caseward.database;

import java.time.Instant;
import java.util.Optional;

/**
 * The time on a thread that tells what has happened before: demo mode makes its past so. The one
 * clock answers it to the product and the engine alike, on that thread alone.
 */
public final class StoryTime {

  private static final ThreadLocal<Instant> NOW = new ThreadLocal<>();

  private StoryTime() {}

  /** Where this thread's story has come to; empty in real life. */
  public static Optional<Instant> now() {
    return Optional.ofNullable(NOW.get());
  }

  /** Whether what happens on this thread happened before, so that nobody outside is told of it. */
  public static boolean isTold() {
    return NOW.get() != null;
  }

  /** Tells a story that begins then. */
  public static void tell(Instant begin, Runnable story) {
    NOW.set(begin);
    try {
      story.run();
    } finally {
      NOW.remove();
    }
  }

  /** Lets the story go on at a later time. */
  public static void goOn(Instant later) {
    Instant before = now().orElseThrow(() -> new IllegalStateException("No story is being told here."));
    if (later.isBefore(before)) {
      throw new IllegalArgumentException(
          "The story has come to %s: it cannot go back to %s.".formatted(before, later));
    }
    NOW.set(later);
  }
}
