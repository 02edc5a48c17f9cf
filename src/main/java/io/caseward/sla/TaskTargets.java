package io.caseward.sla;

import java.time.Duration;

/**
 * How much counted time a task has.
 *
 * @param acknowledge until someone has it; null where no such clock runs
 * @param firstTouch until they act on it; null where no such clock runs
 * @param resolve until it is done
 */
public record TaskTargets(Duration acknowledge, Duration firstTouch, Duration resolve, TargetBasis basis) {}
