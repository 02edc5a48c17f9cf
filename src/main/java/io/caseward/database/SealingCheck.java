package io.caseward.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code sealing_check}: by it every node knows whether its secret is the others' too. */
@Repository
class SealingCheck {

  static final String OTHER = "caseward.secret is not the one that values in this database were sealed with.";

  private static final byte[] KNOWN = "caseward".getBytes(UTF_8);

  private final JdbcClient database;

  SealingCheck(JdbcClient database) {
    this.database = database;
  }

  Optional<String> kept() {
    return database.sql("select sealed from sealing_check").query(String.class).optional();
  }

  /**
   * Makes this the secret of every node, unless one is.
   *
   * @throws IllegalStateException where another is
   */
  void keep(Secret secret) {
    database.sql("insert into sealing_check (sealed) values (?) on conflict do nothing").param(secret.seal(KNOWN)).update();
    if (kept().filter(secret::opens).isEmpty()) {
      throw new IllegalStateException(OTHER);
    }
  }

  void replace(Secret secret) {
    database.sql("insert into sealing_check (sealed) values (?) on conflict (one) do update set sealed = excluded.sealed, made_at = excluded.made_at")
        .param(secret.seal(KNOWN))
        .update();
  }
}
