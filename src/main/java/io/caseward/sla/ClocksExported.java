package io.caseward.sla;

import java.util.Map;

/**
 * Somebody takes what became of clocks along as a file.
 *
 * @param what {@code attainment} or {@code breaches}
 * @param filter what it was narrowed to, by the names that programs ask with
 */
public record ClocksExported(String what, Map<String, String> filter) {}
