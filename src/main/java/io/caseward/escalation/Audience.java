package io.caseward.escalation;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a rung stands for at this moment. */
@Component
class Audience {

  private static final String ROLE = "role:";
  private static final String PERSON = "person:";
  private static final String VENDOR_LEAD = "vendor-lead";

  private final People people;

  Audience(People people) {
    this.people = people;
  }

  /**
   * Each person once, in the rung's order; empty where it finds nobody. Another vendor's people are
   * told nothing, whatever their role.
   */
  List<Person> of(Rung rung, String vendor) {
    return rung.tell().stream().flatMap(whom -> of(whom, vendor)).filter(person -> maySee(person, vendor)).distinct().toList();
  }

  private static boolean maySee(Person person, String vendor) {
    return person.vendor() == null || person.vendor().equals(vendor);
  }

  private Stream<Person> of(String whom, String vendor) {
    if (whom.equals(VENDOR_LEAD)) {
      return leadOf(vendor);
    }
    if (whom.startsWith(PERSON)) {
      return people.find(whom.substring(PERSON.length())).stream();
    }
    String role = whom.substring(ROLE.length());
    return people.withRole(Role.of(role).orElseThrow()).stream();
  }

  private Stream<Person> leadOf(String vendor) {
    return vendor == null
        ? Stream.of()
        : people.of(vendor).stream().filter(person -> person.role() == Role.VENDOR_LEAD);
  }
}
