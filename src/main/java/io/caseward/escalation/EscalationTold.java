package io.caseward.escalation;

import io.caseward.people.Person;
import java.time.Instant;
import java.util.List;

/**
 * A rung is to be told: {@code escalation.present()}.
 *
 * @param people whom the rung stands for now; empty where it finds nobody
 * @param again whether this rung was told before, as when whoever answered has gone silent
 */
public record EscalationTold(Escalation escalation, List<Person> people, boolean again, Instant at)
    implements EscalationEvent {}
