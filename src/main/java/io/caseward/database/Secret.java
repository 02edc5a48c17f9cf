package io.caseward.database;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;

/** What seals and opens (AES-256 in GCM). */
final class Secret {

  /** No secret: it keeps this use of the key apart from any other. */
  private static final String SALT = HexFormat.of().formatHex("caseward sealing".getBytes(StandardCharsets.UTF_8));

  private final BytesEncryptor cipher;

  Secret(String value) {
    cipher = Encryptors.stronger(value, SALT);
  }

  String seal(byte[] plain) {
    return HexFormat.of().formatHex(cipher.encrypt(plain));
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException where another secret sealed it
   */
  byte[] open(String sealed) {
    try {
      return cipher.decrypt(HexFormat.of().parseHex(sealed));
    } catch (RuntimeException e) {
      throw new IllegalStateException("A sealed value does not open: caseward.secret, or the home's file 'secret', is not the one it was sealed with. Give every node the same.", e);
    }
  }

  boolean opens(String sealed) {
    try {
      open(sealed);
      return true;
    } catch (IllegalStateException another) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
