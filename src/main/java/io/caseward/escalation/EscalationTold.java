package io.caseward.escalation;

import io.caseward.people.Person;
import java.time.Instant;
import java.util.List;

/**
 * A rung is to be told: {@code escalation.present()}.
 *
 * @param people whom the rung stands for now; empty where it finds nobody
 */
public record EscalationTold(Escalation escalation, List<Person> people, Instant at)
    implements EscalationEvent {}
