package io.caseward.people.credential;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** What an authenticator makes its codes of, as it is read by a camera or typed. */
public record AuthenticatorSecret(byte[] bytes) {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  static byte[] random() {
    byte[] bytes = new byte[20];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** To be typed. */
  public String text() {
    return base32(bytes).replaceAll("(.{4})(?!$)", "$1 ");
  }

  private String uri(String account) {
    return "otpauth://totp/Caseward:%s?secret=%s&issuer=Caseward".formatted(URLEncoder.encode(account, StandardCharsets.UTF_8), base32(bytes));
  }

  /** To be seen: a QR code as a picture's path, each dark square one unit wide. */
  public Squares squares(String account) {
    QrCode code = QrCode.encodeText(uri(account), QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return new Squares(code.size, path.toString());
  }

  public record Squares(int size, String path) {}

  /** RFC 4648 without padding, for whole groups of five bytes. */
  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = held << 8 | one & 0xff;
      bits += 8;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt(held >> bits & 31));
        held &= (1 << bits) - 1;
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
