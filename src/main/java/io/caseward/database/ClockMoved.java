package io.caseward.database;

import java.time.Duration;

/**
 * The database's time was found to differ from this node's by another offset than before.
 *
 * @param offset what has to be added to this node's time
 */
public record ClockMoved(Duration offset) {}
