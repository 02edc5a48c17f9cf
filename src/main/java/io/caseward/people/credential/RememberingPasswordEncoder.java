package io.caseward.people.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * A password hash is slow on purpose, and a program that signs in by Basic would pay for it with
 * every call. A match is remembered for a few minutes, under a keyed digest of password and hash
 * that means nothing outside this process; a changed password is another hash, so it counts at
 * once. What did not match stays slow.
 */
@Component
final class RememberingPasswordEncoder implements PasswordEncoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST = 1_000;

  private final PasswordEncoder slow;
  private final Clock clock;
  private final byte[] key = new byte[32];
  private final Map<String, Instant> matched = new LinkedHashMap<>();

  @Autowired
  RememberingPasswordEncoder(Clock clock) {
    this(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
  }

  RememberingPasswordEncoder(PasswordEncoder slow, Clock clock) {
    this.slow = slow;
    this.clock = clock;
    new SecureRandom().nextBytes(key);
  }

  @Override
  public String encode(CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    String digest = digest(password + "\0" + hash);
    if (isRemembered(digest)) {
      return true;
    }
    boolean matches = slow.matches(password, hash);
    if (matches) {
      remember(digest);
    }
    return matches;
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return slow.upgradeEncoding(hash);
  }

  private synchronized boolean isRemembered(String digest) {
    Instant until = matched.get(digest);
    return until != null && clock.instant().isBefore(until);
  }

  private synchronized void remember(String digest) {
    if (matched.size() >= MOST) {
      matched.remove(matched.keySet().iterator().next());
    }
    matched.put(digest, clock.instant().plus(REMEMBERED));
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }
}
