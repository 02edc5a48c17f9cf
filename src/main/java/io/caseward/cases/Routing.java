package io.caseward.cases;

import java.time.Duration;

/**
 * Where a case goes.
 *
 * @param target the working time a first review may take
 * @param vendor whose work it becomes, null for nobody's yet
 */
public record Routing(Severity severity, String queue, Duration target, String vendor) {}
