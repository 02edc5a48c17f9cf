package io.caseward.people.credential;

import io.caseward.database.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 32 random bytes that is shown once and kept as its SHA-256. It needs no slow hash:
 * nobody guesses 256 bits.
 */
public record OneTimeSecret(String shown) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static OneTimeSecret make(String prefix) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new OneTimeSecret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] hash() {
    return hash(shown);
  }

  public static byte[] hash(String shown) {
    return Sha256.of(shown);
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
