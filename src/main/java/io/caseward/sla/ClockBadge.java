package io.caseward.sla;

import java.time.Instant;

/**
 * A clock at a glance.
 *
 * @param look {@code ok}, {@code warn}, {@code soon}, {@code late}, {@code paused}, {@code met} or
 *     {@code missed}
 * @param words such as "18 min left"
 * @param share of the target used, 0 to 1
 * @param story the clock in a sentence
 */
public record ClockBadge(String look, String words, double share, Instant startedAt, Instant dueAt, String story) {}
