package io.caseward.slack.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.slack.mail.MailSettings.Encryption;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

  private static MailSettings set(String host, String from, String username, String password, Encryption encryption) {
    return new MailSettings(host, 587, from, username, password, encryption, Duration.ofSeconds(10));
  }

  @Test
  void isOffWithoutAHost() {
    assertThat(set("", "", "", "", Encryption.STARTTLS).isSet()).isFalse();
  }

  @Test
  void isOnWithAHostAndAnAddress() {
    assertThat(set("mail.example.com", "caseward@example.com", "", "", Encryption.STARTTLS).isSet()).isTrue();
  }

  @Test
  void isRefusedWhenHalfOfItIsSet() {
    assertThatThrownBy(() -> set("mail.example.com", "", "", "", Encryption.STARTTLS)).hasMessageContaining("caseward.mail.host is set but caseward.mail.from is empty");
    assertThatThrownBy(() -> set("", "caseward@example.com", "", "", Encryption.STARTTLS)).hasMessageContaining("caseward.mail.from is set but caseward.mail.host is empty");
    assertThatThrownBy(() -> set("mail.example.com", "caseward@example.com", "caseward", "", Encryption.STARTTLS)).hasMessageContaining("caseward.mail.password is empty");
    assertThatThrownBy(() -> set("mail.example.com", "caseward@example.com", "", "secret", Encryption.STARTTLS)).hasMessageContaining("caseward.mail.username is empty");
  }

  @Test
  void isRefusedWithWhatIsNoAddress() {
    assertThatThrownBy(() -> set("mail.example.com", "caseward", "", "", Encryption.STARTTLS)).hasMessageContaining("'caseward', which is no address");
  }

  @Test
  void sendsNoPasswordForAllToRead() {
    assertThatThrownBy(() -> set("mail.example.com", "caseward@example.com", "caseward", "secret", Encryption.NONE)).hasMessageContaining("for all to read");
  }

  @Test
  void tellsNobodyItsPassword() {
    assertThat(set("mail.example.com", "caseward@example.com", "caseward", "secret", Encryption.TLS)).hasToString("e-mail by 'mail.example.com'");
  }
}
