package io.caseward.escalation;

import io.caseward.escalation.Found.Missing;
import io.caseward.escalation.oncall.OnCall;
import io.caseward.escalation.oncall.OnCall.Duty;
import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a rung stands for at this moment. */
@Component
class Audience {

  private final People people;
  private final OnCall onCall;

  Audience(People people, OnCall onCall) {
    this.people = people;
    this.onCall = onCall;
  }

  /** Another vendor's people are told nothing, whatever their role. */
  Found of(Rung rung, String vendor) {
    Set<Person> found = new LinkedHashSet<>();
    List<Missing> missing = new ArrayList<>();
    for (Whom whom : rung.whom()) {
      if (!whom.is(Whom.CHANNEL)) {
        List<Person> these = of(whom, vendor).stream().filter(person -> maySee(person, vendor)).toList();
        found.addAll(these);
        Optional.of(whom).filter(one -> these.isEmpty()).map(this::why).ifPresent(missing::add);
      }
    }
    return new Found(List.copyOf(found), rung.channels(), missing);
  }

  static boolean maySee(Person person, String vendor) {
    return person.vendor() == null || person.vendor().equals(vendor);
  }

  private List<Person> of(Whom whom, String vendor) {
    return switch (whom.kind()) {
      case Whom.VENDOR_LEAD -> leadOf(vendor);
      case Whom.ROTATION -> onCall.now(whom.name()).map(Duty::person).stream().toList();
      case Whom.PERSON -> people.find(whom.name()).filter(person -> person.may(Permission.ACKNOWLEDGE_ESCALATIONS)).stream().toList();
      default -> Role.of(whom.name()).map(people::withRole).orElse(List.of());
    };
  }

  private List<Person> leadOf(String vendor) {
    return vendor == null ? List.of() : people.of(vendor).stream().filter(person -> person.role() == Role.VENDOR_LEAD).toList();
  }

  private Missing why(Whom whom) {
    return switch (whom.kind()) {
      case Whom.ROTATION -> onCall.now(whom.name()).map(duty -> whyNot(whom, duty)).orElseGet(() -> new Missing("rotation_empty", Map.of("rotation", whom.name())));
      case Whom.PERSON -> new Missing(people.find(whom.name()).isPresent() ? "person_may_not" : "person_gone", Map.of("who", whom.name()));
      default -> new Missing("group_empty", Map.of("whom", whom.spelt()));
    };
  }

  private static Missing whyNot(Whom whom, Duty duty) {
    return duty.gap() == null ? new Missing("rotation_elsewhere", Map.of("rotation", whom.name(), "who", duty.person().name())) : new Missing(duty.gap(), duty.data());
  }
}
