package io.caseward.slack.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes Caseward's e-mail.
 *
 * @param host where it is; without one no e-mail leaves, and each is shown at {@code /slack/preview}
 *     instead
 * @param port where it listens: 587 for {@code starttls}, 465 for {@code tls}
 * @param from the address that e-mail comes from; answers go there and are read by nobody
 * @param username whom Caseward signs in as; empty where the server asks nobody
 * @param password what it signs in with
 * @param encryption {@code starttls}, {@code tls}, or {@code none} for a server on the same machine
 * @param timeout how long the server may take for each step
 */
@ConfigurationProperties("caseward.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String from,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("starttls") Encryption encryption,
    @DefaultValue("10s") Duration timeout) {

  /** How what is said on the way is kept from others. */
  public enum Encryption {
    STARTTLS,
    TLS,
    NONE
  }

  public MailSettings {
    refuseHalf("host", host, "from", from, "Give the address that e-mail is to come from");
    refuseHalf("from", from, "host", host, "Give the server that is to take it");
    refuseHalf("username", username, "password", password, "Give both, or neither where the server asks nobody");
    refuseHalf("password", password, "username", username, "Give both, or neither where the server asks nobody");
    if (!from.isBlank() && !from.matches("[^@\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException("caseward.mail.from is '%s', which is no address such as caseward@example.com.".formatted(from));
    }
    if (!password.isBlank() && encryption == Encryption.NONE) {
      throw new IllegalArgumentException("caseward.mail.encryption is 'none': caseward.mail.password would go over the network for all to read. Set 'starttls' or 'tls'.");
    }
  }

  private static void refuseHalf(String given, String value, String missing, String other, String mend) {
    if (!value.isBlank() && other.isBlank()) {
      throw new IllegalArgumentException("caseward.mail.%s is set but caseward.mail.%s is empty. %s.".formatted(given, missing, mend));
    }
  }

  boolean isSet() {
    return !host.isBlank();
  }

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "e-mail by '%s'".formatted(host);
  }
}
