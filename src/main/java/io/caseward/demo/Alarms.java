package io.caseward.demo;

import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.Settling;
import io.caseward.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What leads do about an overdue task. */
@InDemo
class Alarms {

  private static final List<String> LEADS = List.of("lead", "lead-2");

  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final Settling settling;
  private final Casting casting;
  private final Hours hours;
  private final Voices voices;

  Alarms(Escalations escalations, Acknowledging acknowledging, Settling settling, Casting casting, Hours hours, Script script) {
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.settling = settling;
    this.casting = casting;
    this.hours = hours;
    this.voices = script.voices();
  }

  /** A lead takes the escalation on, where there is one; returns it and who did. */
  Optional<Taken> acknowledge(Tale tale) {
    Person lead = casting.named(tale.oneOf(LEADS));
    return escalations.of(tale.caseNumber()).stream()
        .filter(escalation -> escalation.state() == EscalationState.TELLING)
        .findFirst()
        .map(escalation -> new Taken(acknowledging.acknowledge(escalation.number(), lead).escalation(), lead));
  }

  record Taken(Escalation escalation, Person by) {}

  void instruct(Tale tale) {
    settle(tale, "instruct", tale.oneOf(voices.instruct()));
  }

  void raise(Tale tale) {
    settle(tale, "raise", tale.oneOf(voices.raise()));
  }

  private void settle(Tale tale, String resolution, String instruction) {
    acknowledge(tale).ifPresent(taken -> {
      hours.passAbout(tale, tale.now().plus(tale.minutes(9, 25)));
      settling.settle(taken.escalation().number(), taken.by(), Map.of("resolution", resolution, "instruction", instruction));
    });
  }
}
