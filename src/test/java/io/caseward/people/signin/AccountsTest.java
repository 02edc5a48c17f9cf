package io.caseward.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

@CasewardTest
class AccountsTest {

  private static final SignInSettings NO_DEMO = new SignInSettings(false, null);

  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder passwords;
  @Autowired private SignInTries tries;
  @Autowired private KnownBrowsers browsers;

  @Test
  void holdTheDemosPeople() {
    assertThat(accounts.all())
        .extracting(Person::name)
        .contains("reviewer-kestrel", "reviewer-inhouse", "quality", "policy", "policy-2", "lead")
        .contains("lead-2", "vendor-manager", "lead-kestrel", "admin", "auditor");
    assertThat(accounts.of("harbor"))
        .extracting(Person::name)
        .contains("lead-harbor", "reviewer-harbor", "reviewer-harbor-2")
        .doesNotContain("reviewer-kestrel");
    assertThat(accounts.withRole(Role.POLICY))
        .hasSizeGreaterThan(1)
        .allSatisfy(person -> assertThat(person.vendor()).isNull());
    assertThat(accounts.find("reviewer-kestrel").orElseThrow().languages())
        .containsExactly("en", "ms", "zh");
  }

  @Test
  void ofTheDemoLetNobodyInOnceTheDemoIsOff() {
    SignIn signIn = new SignIn(accounts, passwords, tries, browsers, NO_DEMO, event -> {});

    assertThatThrownBy(() -> signIn.authenticate(asked("lead", "demo")))
        .isInstanceOf(SignInRefused.class)
        .hasMessage("signIn.demoOver");
  }

  private static Authentication asked(String name, String password) {
    return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
  }
}
