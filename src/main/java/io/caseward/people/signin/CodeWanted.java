package io.caseward.people.signin;

/** The password was right, and the account asks for a code of its second factor too: on a page of its own, or not at all. */
class CodeWanted extends SignInRefused {

  private final String account;

  CodeWanted(String account) {
    super("signIn.factorByPassword");
    this.account = account;
  }

  String account() {
    return account;
  }
}
