package io.caseward.people.token;

import io.caseward.people.signin.SignInRefused;

/** A program's token does not let it in. */
public class TokenRefused extends SignInRefused {

  TokenRefused(String key) {
    super(key);
  }
}
