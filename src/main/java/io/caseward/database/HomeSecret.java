package io.caseward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The embedded server's own secret, so that other users of the machine do not walk in through the
 * loopback interface. Made once, readable by its owner only.
 */
record HomeSecret(Path file, String value) {

  static HomeSecret in(Path home) {
    Path file = fileIn(home);
    try {
      if (!Files.exists(file)) {
        OwnerOnly.createFile(file);
        Files.writeString(file, random());
      }
      return new HomeSecret(file, Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }

  static Path fileIn(Path home) {
    return home.resolve("secret");
  }

  String passwordOf(String role) {
    return DerivedPassword.of(value, "caseward " + role + " role");
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
