package io.caseward.slack;

import io.caseward.database.Scopes;
import io.caseward.people.Person;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Looks at what somebody asks for in Slack as their account sees it: a vendor's people see their vendor's. */
@Component
class Eyes {

  <T> T of(Person person, Supplier<T> look) {
    return Scopes.in(person.scope(), look);
  }
}
