package io.caseward.escalation;

import io.caseward.escalation.Found.Missing;
import io.caseward.escalation.oncall.OnCall;
import io.caseward.people.CallChoices;
import io.caseward.people.CallTable;
import io.caseward.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Leaves people alone in the hours that they have chosen. What is critical calls everybody all the
 * same, and whoever is on call is called whatever they chose.
 */
@Component
class QuietHours {

  private static final String GRAVE = "critical";

  private final CallTable calls;
  private final OnCall onCall;
  private final Clock clock;

  QuietHours(CallTable calls, OnCall onCall, Clock clock) {
    this.calls = calls;
    this.onCall = onCall;
    this.clock = clock;
  }

  /** Those of a rung who are to be called now. */
  Found kept(Found found, Escalation escalation) {
    Set<Person> quiet = escalation.severity().equals(GRAVE) ? Set.of() : quiet(found.people(), escalation.present());
    return quiet.isEmpty() ? found : without(quiet, found);
  }

  private Set<Person> quiet(List<Person> people, Rung rung) {
    Map<String, CallChoices> chosen = calls.of(people);
    Instant now = clock.instant();
    Set<Person> quiet = people.stream().filter(person -> chosen.get(person.name()).quietUntil(now, person.zone()).isPresent()).collect(Collectors.toSet());
    if (!quiet.isEmpty()) {
      quiet.removeAll(onCall(rung));
    }
    return quiet;
  }

  private Set<Person> onCall(Rung rung) {
    return rung.whom().stream()
        .filter(whom -> whom.is(Whom.ROTATION))
        .flatMap(whom -> onCall.now(whom.name()).stream())
        .flatMap(duty -> Optional.ofNullable(duty.person()).stream())
        .collect(Collectors.toSet());
  }

  private static Found without(Set<Person> quiet, Found found) {
    String who = found.people().stream().filter(quiet::contains).map(Person::name).collect(Collectors.joining(", "));
    return new Found(
        found.people().stream().filter(person -> !quiet.contains(person)).toList(),
        found.channels(),
        Stream.concat(found.missing().stream(), Stream.of(new Missing("quiet_hours", Map.of("who", who)))).toList());
  }
}
