package io.caseward.architecture.planted;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.people.CurrentPerson;
import io.caseward.people.Person;
import io.caseward.workflow.DomainAction;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RestController;

/** Classes that look further than they may. */
public interface InTheWrongScope {

  class EverythingInSight {
    void look(Runnable work) {
      Scopes.in(Scope.SYSTEM, work);
    }
  }

  class MadeByHand {
    Scope scope() {
      return new Scope("system");
    }
  }

  class Entering {
    void look(Runnable work) {
      Scopes.in(Scope.ALL, work);
    }
  }

  class OfAnotherVendor {
    Scope scope() {
      return Scope.vendor("harbor");
    }
  }

  class AskingAsSomebody {
    void become(HttpServletRequest request, Person person) {
      CurrentPerson.set(request, person);
    }
  }

  @RestController
  class ActingUnseen {
    @DomainAction
    void close(String caseNumber) {}
  }
}
