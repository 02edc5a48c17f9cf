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

  /** A vendor's own people. */
  List<Person> of(String vendor);
}
