package io.caseward.people.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    try {
      return MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
