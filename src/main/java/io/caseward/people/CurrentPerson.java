package io.caseward.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The person who makes a request; every page and call may also take a {@link Person} argument. */
public final class CurrentPerson {

  private static final String ATTRIBUTE = CurrentPerson.class.getName();

  private CurrentPerson() {}

  /** Empty where nobody has signed in. */
  public static Optional<Person> of(HttpServletRequest request) {
    return Optional.ofNullable((Person) request.getAttribute(ATTRIBUTE));
  }

  public static void set(HttpServletRequest request, Person person) {
    request.setAttribute(ATTRIBUTE, person);
  }
}
