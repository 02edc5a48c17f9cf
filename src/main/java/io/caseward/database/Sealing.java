package io.caseward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals what whoever reads the database, or a backup of it, is not to know. */
@Component
public class Sealing {

  private final SealingSettings given;
  private final DatabaseSettings home;
  private final SealingCheck check;
  private Secret secret;

  Sealing(SealingSettings given, DatabaseSettings home, SealingCheck check) {
    this.given = given;
    this.home = home;
    this.check = check;
  }

  /**
   * Seals a value.
   *
   * @throws IllegalStateException where other nodes seal with another secret
   */
  public String seal(byte[] plain) {
    check.keep(secret());
    return secret().seal(plain);
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException where another secret sealed it
   */
  public byte[] open(String sealed) {
    return secret().open(sealed);
  }

  /** The secret where there is one already: none is made for that. */
  Optional<Secret> atHand() {
    return given.secret() != null || Files.exists(HomeSecret.fileIn(home.home())) ? Optional.of(secret()) : Optional.empty();
  }

  /** Made when it is first needed: a node that seals nothing may have a home that it cannot write to. */
  private synchronized Secret secret() {
    if (secret == null) {
      secret = new Secret(given.secret() == null ? ofTheHome() : given.secret());
    }
    return secret;
  }

  private String ofTheHome() {
    try {
      Files.createDirectories(home.home());
      return HomeSecret.in(home.home()).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
