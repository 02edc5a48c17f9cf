package io.caseward.sla;

import java.time.Duration;

/** How much counted time a case has until it is closed. */
public record CaseTarget(Duration resolve, TargetBasis basis) {}
