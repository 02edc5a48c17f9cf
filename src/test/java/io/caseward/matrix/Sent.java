package io.caseward.matrix;

/** What goes along with a request. */
record Sent(Kind kind, String text) {

  enum Kind {
    NOTHING,
    FORM,
    JSON,
    FILE
  }

  static final Sent NOTHING = new Sent(Kind.NOTHING, "");
}
