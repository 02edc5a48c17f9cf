package io.caseward.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Time against a target on a calendar.
 *
 * @param kind {@code acknowledge}, {@code first_touch} or {@code resolve}
 * @param taskId null, as the element is, for the case's own
 * @param queue what the matter is of, as its severity and subject type; as it was where the clock has stopped
 * @param state {@code running}, {@code paused} or {@code stopped}
 * @param edition of the calendar, as it was when the clock started or was moved
 * @param basis by what its target was picked, or by which version of the table since it was moved; null where that was not kept
 * @param used counted time before {@code runningSince}, which is when it started, last went on or was moved
 * @param dueAt null while paused
 * @param pausedFor time by the wall that ended pauses took
 * @param pausedBy the same for each reason; what was paused before reasons were kept is missing
 * @param milestones what it says of itself on its way, in order; its breach comes last
 * @param reached how many of these have come
 */
public record Clock(
    long id,
    String kind,
    String caseNumber,
    String taskId,
    String sop,
    String element,
    String vendor,
    String queue,
    String severity,
    String subjectType,
    String calendar,
    int edition,
    Duration target,
    TargetBasis basis,
    String state,
    Instant startedAt,
    Instant runningSince,
    Duration used,
    Instant dueAt,
    Instant pausedAt,
    String pauseReason,
    Duration pausedFor,
    Map<String, Duration> pausedBy,
    Instant stoppedAt,
    List<String> milestones,
    int reached) {

  public static final String ACKNOWLEDGE = "acknowledge";
  public static final String FIRST_TOUCH = "first_touch";
  public static final String RESOLVE = "resolve";

  static final List<String> KINDS = List.of(ACKNOWLEDGE, FIRST_TOUCH, RESOLVE);

  public static final String RUNNING = "running";
  public static final String PAUSED = "paused";
  public static final String STOPPED = "stopped";

  /** What {@link #condition} says. */
  static final List<String> CONDITIONS = List.of(RUNNING, "breached", PAUSED, "met", "missed");

  /** Counted time until now, or until it stopped or paused. */
  public Duration usedBy(Instant now, WorkingCalendar counted) {
    return switch (state) {
      case RUNNING -> used.plus(counted.used(runningSince, now));
      default -> used;
    };
  }

  /** The same clock by other terms. */
  Clock goingOn(Standing then, TargetBasis basis, List<String> milestones) {
    return with(then, basis, milestones, reached);
  }

  private Clock with(Standing then, TargetBasis basis, List<String> milestones, int reached) {
    return new Clock(
        id, kind, caseNumber, taskId, sop, element, vendor, queue, severity, subjectType, then.calendar(), then.edition(), then.target(), basis, state, startedAt, then.since(), then.used(), then.due(), pausedAt, pauseReason, pausedFor,
        pausedBy, stoppedAt, milestones, reached);
  }

  /** As it is when it has stopped then. */
  Clock ended(Instant at, Duration counted) {
    return new Clock(
        id, kind, caseNumber, taskId, sop, element, vendor, queue, severity, subjectType, calendar, edition, target, basis, STOPPED, startedAt, runningSince, counted, dueAt, pausedAt, pauseReason, pausedFor,
        pausedBy, at, milestones, reached);
  }

  /** With so many of its milestones come. */
  Clock having(int come) {
    return come == reached ? this : with(Standing.of(this), basis, milestones, come);
  }

  /** What its target depends on, as it is now; only where by what it was picked is known. */
  public Targets.Matter matter() {
    return new Targets.Matter(queue, severity, subjectType, vendor, element, basis.triaged(), basis.stated() == null ? null : basis.stated().toString());
  }

  /** The one that comes next, null where that is the breach or nothing. */
  String nextMilestone() {
    return reached < milestones.size() ? milestones.get(reached) : null;
  }

  public boolean lateAt(Instant now) {
    Instant end = stoppedAt == null ? now : stoppedAt;
    return dueAt != null && end.isAfter(dueAt);
  }

  /** As the API and the pages name it: {@code running}, {@code breached}, {@code paused}, {@code met} or {@code missed}. */
  public String condition(Instant now) {
    return switch (state) {
      case PAUSED -> PAUSED;
      case STOPPED -> lateAt(now) ? "missed" : "met";
      default -> lateAt(now) ? "breached" : RUNNING;
    };
  }
}
