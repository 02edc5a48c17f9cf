package io.caseward.people;

/** A program's token does not let it in. */
class TokenRefused extends SignInRefused {

  TokenRefused(String key) {
    super(key);
  }
}
