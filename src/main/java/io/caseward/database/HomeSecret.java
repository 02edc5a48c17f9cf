package io.caseward.database;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The embedded server's own secret, so that other users of the machine do not walk in through the
 * loopback interface. Made once, readable by its owner only.
 */
record HomeSecret(Path file, String value) {

  static HomeSecret in(Path home) {
    Path file = home.resolve("secret");
    try {
      if (!Files.exists(file)) {
        Files.createFile(file, ownerOnly());
        Files.writeString(file, random());
      }
      return new HomeSecret(file, Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }

  String passwordOf(String role) {
    return DerivedPassword.of(value, "caseward " + role + " role");
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }
}
