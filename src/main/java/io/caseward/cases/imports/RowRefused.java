package io.caseward.cases.imports;

import io.caseward.people.Told;

/** A row that cannot be taken in, and why. */
class RowRefused extends RuntimeException {

  private final Told why;

  RowRefused(Told why) {
    this.why = why;
  }

  Told why() {
    return why;
  }

  @Override
  public String getMessage() {
    return why.inEnglish();
  }
}
