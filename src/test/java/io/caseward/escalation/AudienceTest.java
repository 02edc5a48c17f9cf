package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.escalation.oncall.OnCall;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

  /** None of these rungs names one. */
  private static final OnCall NO_ROTATION = null;

  private final Audience audience = new Audience(new Known(List.of(
      person("lead", Role.LEAD, null), person("lead-of-harbor", Role.LEAD, "harbor"), person("lead-of-kestrel", Role.LEAD, "kestrel"),
      person("auditor", Role.AUDITOR, null), person("lead-harbor", Role.VENDOR_LEAD, "harbor"), person("lead-kestrel", Role.VENDOR_LEAD, "kestrel"))), NO_ROTATION);

  @Test
  void isOfTheMattersVendorOrInHouse() {
    assertThat(told("harbor", "role:lead", "vendor-lead")).containsExactly("lead", "lead-of-harbor", "lead-harbor");
  }

  @Test
  void leavesOutSomeoneOfAnotherVendorWhomARungNames() {
    assertThat(told("harbor", "person:lead-kestrel", "person:lead")).containsExactly("lead");
  }

  @Test
  void isInHouseWhereTheMatterIsNoVendors() {
    assertThat(told(null, "role:lead", "vendor-lead")).containsExactly("lead");
  }

  @Test
  void saysWhoHasLeftAndWhoMayNotAnswer() {
    Found found = found("harbor", "person:gone", "person:auditor", "role:policy", "role:lead");

    assertThat(found.missing()).extracting(Found.Missing::why).containsExactly("person_gone", "person_may_not", "group_empty");
    assertThat(found.nobody()).isFalse();
  }

  @Test
  void isAChannelWhereARungNamesNobodyElse() {
    Found found = found(null, "channel:#site-manila");

    assertThat(found.channels()).containsExactly("#site-manila");
    assertThat(found.nobody()).isFalse();
    assertThat(found.missing()).isEmpty();
  }

  private List<String> told(String vendor, String... whom) {
    return found(vendor, whom).people().stream().map(Person::name).toList();
  }

  private Found found(String vendor, String... whom) {
    return audience.of(new Rung(1, List.of(whom), 15), vendor);
  }

  private static Person person(String name, Role role, String vendor) {
    return new Person(name, name, role, vendor, Set.of(), List.of("en"), ZoneOffset.UTC, null, null);
  }

  private record Known(List<Person> everyone) implements People {

    @Override
    public Optional<Person> find(String name) {
      return everyone.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    @Override
    public List<Person> withRole(Role role) {
      return everyone.stream().filter(person -> person.role() == role).toList();
    }

    @Override
    public List<Person> of(String vendor) {
      return everyone.stream().filter(person -> vendor.equals(person.vendor())).toList();
    }
  }
}
