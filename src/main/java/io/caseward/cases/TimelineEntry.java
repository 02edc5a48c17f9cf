package io.caseward.cases;

import java.time.Instant;
import java.util.Map;

/**
 * One act in a case.
 *
 * @param kind what happened, in snake_case; {@code timeline.<kind>} is its sentence in the messages
 * @param actor the account, or {@code system}
 * @param data what the sentence says
 */
public record TimelineEntry(
    long id, String caseNumber, Instant at, String kind, String actor, Map<String, Object> data) {}
