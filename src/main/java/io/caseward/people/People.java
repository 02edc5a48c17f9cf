package io.caseward.people;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The people who work here. */
public interface People {

  Optional<Person> find(String name);

  List<Person> withRole(Role role);

  /** Everyone, by name. */
  default List<Person> all() {
    return Arrays.stream(Role.values())
        .flatMap(role -> withRole(role).stream())
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** Everyone who may, by name. */
  default List<Person> allowed(Permission permission) {
    return all().stream().filter(person -> person.may(permission)).toList();
  }

  /** Whose account names this user of Slack. */
  default Optional<Person> withSlackId(String slackId) {
    return all().stream().filter(person -> slackId.equals(person.slackId())).findFirst();
  }

  /** Whose e-mail this is, however it is written. */
  default Optional<Person> withEmail(String email) {
    return all().stream().filter(person -> email.equalsIgnoreCase(person.email())).findFirst();
  }

  /** A vendor's own people. */
  List<Person> of(String vendor);
}
