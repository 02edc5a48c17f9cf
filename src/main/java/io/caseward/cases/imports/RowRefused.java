package io.caseward.cases.imports;

/** A row that cannot be taken in; the message says why. */
class RowRefused extends RuntimeException {

  RowRefused(String why) {
    super(why);
  }
}
