package io.caseward.quality;

import io.caseward.database.Sha256;
import java.nio.ByteBuffer;

/**
 * A case's place between 0 and 1: the same each time it is asked, evenly spread, and not to be
 * guessed without the salt.
 */
final class Lot {

  private Lot() {}

  static double of(String caseNumber, String salt) {
    byte[] hash = Sha256.of(salt + "/" + caseNumber);
    // A double holds 53 bits.
    return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
  }
}
