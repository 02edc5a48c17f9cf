package io.caseward.rules.planted;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;

/** Breaks the rule on purpose, in both ways. */
public final class SeesEverything {

  private SeesEverything() {}

  static void look(Runnable work) {
    Scopes.in(Scope.SYSTEM, work);
  }

  static void lookWithOnesOwn(Runnable work) {
    Scopes.in(new Scope("system"), work);
  }
}
