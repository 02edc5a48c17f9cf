package io.caseward.sla;

import java.time.Instant;

/** A milestone is to come then. */
record DeadlineArmed(Instant at) {}
