package io.caseward.slack.outbox;

import io.caseward.slack.outbox.Errand.Place;
import java.time.Duration;

/**
 * What came of trying to deliver a message.
 *
 * @param place where it stands now, when it was delivered
 * @param reason in words, when it was not
 * @param pause the wait that was asked for, or the longest that makes sense
 */
public record Outcome(Result result, Place place, String reason, Duration pause) {

  /** An outage ends without telling us: ask often enough to be back within the minute. */
  private static final Duration OUTAGE = Duration.ofSeconds(30);

  /** Who asks to wait no time at all is not asked again in the same breath. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Waits for a person to mend something, such as a missing channel. */
  private static final Duration MENDING = Duration.ofMinutes(15);

  public enum Result {
    DELIVERED,
    /** It was not taken; the same may be taken later. */
    LATER,
    /** It may have been taken. */
    UNSURE,
    /** Not taken, and everything for the channel is to wait. */
    HELD,
    /** The message it belongs to is gone from there. */
    START_LOST,
    /** It will never be taken. */
    NEVER
  }

  /** Whether no waiting helps: somebody has to mend something, or it is lost. */
  public boolean needsPeople() {
    return result == Result.NEVER || result == Result.LATER && pause.equals(MENDING);
  }

  public static Outcome delivered(String channel, String id) {
    return new Outcome(Result.DELIVERED, new Place(channel, id), null, Duration.ZERO);
  }

  public static Outcome later(String reason) {
    return new Outcome(Result.LATER, null, reason, OUTAGE);
  }

  public static Outcome onceMended(String reason) {
    return new Outcome(Result.LATER, null, reason, MENDING);
  }

  public static Outcome unsure(String reason) {
    return new Outcome(Result.UNSURE, null, reason, OUTAGE);
  }

  public static Outcome held(String reason, Duration wait) {
    Duration pause = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    return new Outcome(Result.HELD, null, reason, pause);
  }

  public static Outcome startLost(String reason) {
    return new Outcome(Result.START_LOST, null, reason, Duration.ZERO);
  }

  public static Outcome never(String reason) {
    return new Outcome(Result.NEVER, null, reason, Duration.ZERO);
  }
}
