package io.caseward.architecture.planted;

import io.caseward.people.Told;
import io.caseward.workflow.DomainAction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;

/** Classes that no one should write. */
public interface Careless {

  class ClockHelper {}

  class Injected {
    @Autowired private Runnable work;
  }

  class HiddenAction {
    @DomainAction
    void close() {}
  }

  class FinalAction {
    @DomainAction
    public final void close() {}
  }

  class SelfCaller {
    public void closeAll() {
      close();
    }

    @DomainAction
    public void close() {}
  }

  class Monoglot {
    Told why() {
      return Told.verbatim("You are too late.");
    }
  }

  class UnguardedCalls {
    @GetMapping("/cases")
    public String cases() {
      return "cases";
    }
  }
}
