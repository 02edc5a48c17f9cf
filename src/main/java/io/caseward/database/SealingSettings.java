package io.caseward.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What secrets in the database are sealed with.
 *
 * @param secret at least 32 characters, the same on every node; unless set, made once and kept in
 *     the file {@code secret} of the home
 * @param formerSecret the secret of before, for one start that seals everything with the new one;
 *     take it out again after that
 */
@ConfigurationProperties("caseward")
record SealingSettings(String secret, String formerSecret) {

  private static final int SHORTEST = 32;

  SealingSettings {
    if (secret != null && secret.length() < SHORTEST) {
      throw new StartRefused(
          "caseward.secret has %d characters. At least %d are needed, and the same on every node; 'openssl rand -hex 32' makes one."
              .formatted(secret.length(), SHORTEST));
    }
  }

  @Override
  public String toString() {
    return "";
  }
}
