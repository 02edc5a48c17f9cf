package io.caseward.people;

import java.util.List;
import java.util.Optional;

/** The people who work here. */
public interface People {

  Optional<Person> find(String name);

  List<Person> withRole(Role role);

  /** A vendor's own people. */
  List<Person> of(String vendor);
}
