package io.caseward.matrix;

/** What someone gets who asks. */
enum Expected {
  /** It reaches what it asks for, which may still be refused for what it says. */
  LET_IN,
  /** Not for this role. */
  DENIED,
  /** Another vendor's: nothing tells it from what is not there. */
  AS_IF_MISSING,
  /** Nobody has signed in. */
  SIGN_IN
}
