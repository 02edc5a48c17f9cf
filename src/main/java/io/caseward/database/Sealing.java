package io.caseward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/** Seals what whoever reads the database, or a backup of it, is not to know (AES-256 in GCM). */
@Component
public class Sealing {

  /** No secret: it keeps this use of the key apart from any other. */
  private static final String SALT = HexFormat.of().formatHex("caseward sealing".getBytes(StandardCharsets.UTF_8));

  private final SealingSettings given;
  private final DatabaseSettings home;
  private BytesEncryptor cipher;

  Sealing(SealingSettings given, DatabaseSettings home) {
    this.given = given;
    this.home = home;
  }

  /** Made when it is first needed: a node that seals nothing may have a home that it cannot write to. */
  private synchronized BytesEncryptor cipher() {
    if (cipher == null) {
      cipher = Encryptors.stronger(given.secret() == null ? ofTheHome(home) : given.secret(), SALT);
    }
    return cipher;
  }

  private static String ofTheHome(DatabaseSettings settings) {
    try {
      Files.createDirectories(settings.home());
      return HomeSecret.in(settings.home()).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String seal(byte[] plain) {
    return HexFormat.of().formatHex(cipher().encrypt(plain));
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException where another secret sealed it
   */
  public byte[] open(String sealed) {
    try {
      return cipher().decrypt(HexFormat.of().parseHex(sealed));
    } catch (RuntimeException e) {
      throw new IllegalStateException("A sealed value does not open: caseward.secret, or the home's file 'secret', is not the one it was sealed with. Give every node the same.", e);
    }
  }
}
