package io.caseward.slack.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in hexadecimal, made and compared in a time that tells nothing. */
public record Signature(String secret) {

  private static final String ALGORITHM = "HmacSHA256";

  /** The prefix names the version of what is signed, so that it can be replaced one day. */
  public String of(String version, String text) {
    return version + "=" + HexFormat.of().formatHex(hmac(text));
  }

  public boolean matches(String claimed, String version, String text) {
    byte[] right = of(version, text).getBytes(StandardCharsets.UTF_8);
    return claimed != null
        && MessageDigest.isEqual(right, claimed.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return ALGORITHM;
  }
}
