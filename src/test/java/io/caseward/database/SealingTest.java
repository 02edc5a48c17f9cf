package io.caseward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

  private static final byte[] SECRET = {1, 2, 3, 4, 5};

  /** There is no other node to ask. */
  private static final SealingCheck NOBODY_ELSE = new SealingCheck(null) {
    @Override
    void keep(Secret secret) {}
  };

  @TempDir Path home;

  @Test
  void opensWhatAnotherNodeSealedWithTheSameSecret() {
    String sealed = new Secret("one and the same on every node, long").seal(SECRET);

    assertThat(new Secret("one and the same on every node, long").open(sealed)).isEqualTo(SECRET);
  }

  @Test
  void sealsTheSameDifferentlyEachTime() {
    Secret sealing = new Secret("one and the same on every node, long");

    assertThat(sealing.seal(SECRET)).isNotEqualTo(sealing.seal(SECRET)).doesNotContain("0102030405");
  }

  @Test
  void keepsASecretOfItsOwnInTheHomeOverRestarts() {
    String sealed = ofTheHome().seal(SECRET);

    assertThat(ofTheHome().open(sealed)).isEqualTo(SECRET);
    assertThat(home.resolve("new/secret")).exists();
  }

  @Test
  void touchesNoHomeBeforeItIsNeeded() {
    ofTheHome().atHand();

    assertThat(Files.exists(home.resolve("new"))).isFalse();
  }

  @Test
  void saysWhatToDoWhereAnotherSecretSealedIt() {
    String sealed = new Secret("one and the same on every node, long").seal(SECRET);

    assertThatThrownBy(() -> new Secret("another one, which is as long as that").open(sealed)).isInstanceOf(IllegalStateException.class).hasMessageContaining("Give every node the same.");
  }

  @Test
  void takesNoShortSecret() {
    assertThatThrownBy(() -> new SealingSettings("short", null)).isInstanceOf(StartRefused.class).hasMessageContaining("caseward.secret has 5 characters. At least 32 are needed");
  }

  private Sealing ofTheHome() {
    return new Sealing(new SealingSettings(null, null), new DatabaseSettings(home.resolve("new"), null), NOBODY_ELSE);
  }
}
