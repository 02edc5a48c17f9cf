package io.caseward.people;

import io.caseward.database.StartRefused;
import io.caseward.people.Accounts.Credentials;
import io.caseward.people.SignInSettings.FirstAdmin;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Outside demo mode nobody has an account at first; the settings may name one to be made. */
@Component
@Order(1)
class FirstAdministrator implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final int SHORTEST_PASSWORD = 12;

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;

  FirstAdministrator(Accounts accounts, PasswordEncoder passwords, SignInSettings settings) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo() || accounts.anyoneMaySignIn()) {
      return;
    }
    if (settings.firstAdmin() == null) {
      log.warn(
          "Nobody can sign in yet: there is no account. Start once with"
              + " CASEWARD_FIRST_ADMIN_NAME=<name> and CASEWARD_FIRST_ADMIN_PASSWORD=<password of"
              + " at least {} characters> in the environment to make the first administrator.",
          SHORTEST_PASSWORD);
      return;
    }
    make(settings.firstAdmin());
  }

  private void make(FirstAdmin admin) {
    if (admin.password() == null || admin.password().length() < SHORTEST_PASSWORD) {
      throw new StartRefused(
          "caseward.first-admin.password is too short for the account '%s': at least %d characters."
              .formatted(admin.name(), SHORTEST_PASSWORD));
    }
    if (!Accounts.NAME.matcher(admin.name() == null ? "" : admin.name()).matches()) {
      throw new StartRefused(
          """
          caseward.first-admin.name is '%s'; an account's name is 2 to 63 small letters, digits, \
          dots, dashes and underscores, and starts with a letter or digit."""
              .formatted(admin.name()));
    }
    accounts.add(person(admin.name()), new Credentials(passwords.encode(admin.password()), false));
    log.info("Made the first administrator, '{}'.", admin.name());
  }

  private static Person person(String name) {
    return new Person(
        name, name, Role.ADMIN, null, Set.of(), List.of("en"), ZoneOffset.UTC, null, null);
  }
}
