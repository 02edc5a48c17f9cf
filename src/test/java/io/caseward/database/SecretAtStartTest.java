package io.caseward.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes on one database, each started with a secret: their own, the others', or a new one. */
@CasewardTest
class SecretAtStartTest {

  private static final String OURS = "one and the same on every node, long";
  private static final String ANOTHER = "another one, which is as long as that";
  private static final byte[] CODE = "what an authenticator knows".getBytes(UTF_8);

  @TempDir Path home;
  @Autowired private SealingCheck check;
  @Autowired private List<Sealed> holders;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void aFactorIsSealed() {
    transaction.executeWithoutResult(status ->
        sql.sql("insert into account_factor (account, sealed) values ('lead', ?)").param(sealing(OURS, null).seal(CODE)).update());
  }

  @AfterEach
  void itIsGone() {
    sql.sql("delete from account_factor").update();
    sql.sql("delete from sealing_check").update();
  }

  @Test
  void startsANodeWithTheSecretOfTheOthers() {
    assertThatCode(() -> starts(OURS, null)).doesNotThrowAnyException();
  }

  @Test
  void startsNoNodeWithAnother() {
    assertThatThrownBy(() -> starts(ANOTHER, null))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("caseward.secret is not the one that values in this database were sealed with. Give this node the secret of the others");
    assertThatThrownBy(() -> starts(ANOTHER, "neither the one nor the other secret")).hasMessageContaining("Nor is caseward.former-secret.");
  }

  @Test
  void startsNoNodeWithNone() {
    assertThatThrownBy(() -> starts(null, null)).isInstanceOf(StartRefused.class).hasMessageStartingWith("This node has no caseward.secret");
  }

  @Test
  void noticesAnotherWhereNobodyHadLeftACheck() {
    sql.sql("delete from sealing_check").update();

    assertThatThrownBy(() -> starts(ANOTHER, null)).isInstanceOf(StartRefused.class);
    starts(OURS, null);

    assertThat(check.kept()).isPresent();
  }

  @Test
  void sealsEverythingAnewWhereTheFormerOneIsGiven() {
    starts(ANOTHER, OURS);

    assertThat(sealing(ANOTHER, null).open(sql.sql("select sealed from account_factor").query(String.class).single())).isEqualTo(CODE);
    assertThatCode(() -> starts(ANOTHER, null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> starts(OURS, null)).isInstanceOf(StartRefused.class);
  }

  @Test
  void sealsNothingWithAnotherWhileTheOthersRun() {
    assertThatThrownBy(() -> sealing(ANOTHER, null).seal(CODE)).hasMessageContaining("not the one that values in this database were sealed with");
  }

  private void starts(String secret, String former) {
    new SecretAtStart(sealing(secret, former), check, new SealingSettings(secret, former), holders, transaction).afterSingletonsInstantiated();
  }

  private Sealing sealing(String secret, String former) {
    return new Sealing(new SealingSettings(secret, former), new DatabaseSettings(home, null), check);
  }
}
