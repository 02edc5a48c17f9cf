package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.database.StartRefused;
import io.caseward.people.SignInSettings.FirstAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

@CasewardTest
@ExtendWith(OutputCaptureExtension.class)
class AccountsTest {

  private static final SignInSettings NO_DEMO = new SignInSettings(false, null, null);

  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder passwords;
  @Autowired private SignInTries tries;
  @Autowired private JdbcClient sql;

  @AfterEach
  void withTheDemosAccountsAlone() {
    sql.sql("delete from account where not demo").update();
  }

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
    SignIn signIn = new SignIn(accounts, passwords, tries, NO_DEMO);

    assertThatThrownBy(() -> signIn.authenticate(asked("lead", "demo")))
        .isInstanceOf(SignInRefused.class)
        .hasMessage("signIn.demoOver");
  }

  @Test
  void haveAFirstAdministratorWhereTheSettingsNameOne() {
    start(new FirstAdmin("alex.kim", "a long enough one"));

    Authentication signedIn =
        new SignIn(accounts, passwords, tries, NO_DEMO)
            .authenticate(asked("alex.kim", "a long enough one"));
    assertThat(signedIn.isAuthenticated()).isTrue();
    assertThat(accounts.find("alex.kim").orElseThrow().role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void keepTheFirstAdministratorAsTheyAreOnTheNextStart() {
    start(new FirstAdmin("alex.kim", "a long enough one"));
    start(new FirstAdmin("somebody.else", "another long enough one"));

    assertThat(accounts.find("somebody.else")).isEmpty();
  }

  @Test
  void sayHowToMakeTheFirstWhereThereIsNone(CapturedOutput output) {
    start(null);

    assertThat(output).contains("Nobody can sign in yet", "CASEWARD_FIRST_ADMIN_PASSWORD");
  }

  @Test
  void takeNoFirstAdministratorWithAWeakPasswordOrAnImpossibleName() {
    assertThatThrownBy(() -> start(new FirstAdmin("alex.kim", "short")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("at least 12 characters");
    assertThatThrownBy(() -> start(new FirstAdmin("Alex Kim", "a long enough one")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("'Alex Kim'");
  }

  private void start(FirstAdmin admin) {
    var settings = new SignInSettings(false, null, admin);
    new FirstAdministrator(accounts, passwords, settings).run(null);
  }

  private static Authentication asked(String name, String password) {
    return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
  }
}
