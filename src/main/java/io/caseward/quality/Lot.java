package io.caseward.quality;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A case's place between 0 and 1: the same each time it is asked, evenly spread, and not to be
 * guessed without the salt.
 */
final class Lot {

  private Lot() {}

  static double of(String caseNumber, String salt) {
    byte[] hash = sha256().digest((salt + "/" + caseNumber).getBytes(StandardCharsets.UTF_8));
    // A double holds 53 bits.
    return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
