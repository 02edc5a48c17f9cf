package io.caseward.worklist;

import java.time.Instant;
import java.util.Map;

/**
 * What someone typed into a task's form and has not sent.
 *
 * @param version counts the savings; who saves names the one they began from
 */
public record Draft(Map<String, Object> answers, int version, Instant savedAt) {}
