package io.caseward.worklist;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.policy.Policies;
import io.caseward.policy.PolicyArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has seen much that harms today is given other work first, and who has seen enough no more of it until tomorrow. */
@Component
class CoolingDown {

  private final Policies policies;
  private final Exposures exposures;
  private final CareSettings settings;

  CoolingDown(Policies policies, Exposures exposures, CareSettings settings) {
    this.policies = policies;
    this.exposures = exposures;
    this.settings = settings;
  }

  /**
   * What a person's next task heeds.
   *
   * @param harmful the areas whose work can harm
   * @param later whether that work comes after all other
   * @param none whether it does not come at all
   */
  record Care(List<String> harmful, boolean later, boolean none) {

    Care unheeded() {
      return new Care(harmful, false, false);
    }
  }

  Care of(Person person) {
    int points = exposures.pointsToday(person);
    return new Care(harmful(), settings.isNear(points), settings.isReached(points));
  }

  /** The areas whose work can harm. */
  List<String> harmful() {
    return policies.areas().stream().filter(PolicyArea::harms).map(PolicyArea::key).toList();
  }

  /** From so many points on someone is given other work first. */
  int near() {
    return settings.near();
  }

  /** Whose day it is where they are. */
  LocalDate today(Person person) {
    return exposures.today(person);
  }

  /** Why this task is not for them today; empty where it is. */
  Optional<Told> objection(TaskRow task, Person person) {
    Care care = of(person);
    return care.none() && care.harmful().contains(task.reason()) ? Optional.of(sentence()) : Optional.empty();
  }

  /** What whoever has seen enough is told; empty for everyone else. */
  Optional<Told> told(Person person) {
    return of(person).none() ? Optional.of(sentence()) : Optional.empty();
  }

  private Told sentence() {
    List<String> names = policies.areas().stream().filter(PolicyArea::harms).map(area -> area.name().toLowerCase(Locale.ROOT)).toList();
    return Told.of("refusal.enoughToday", Told.all(names));
  }
}
