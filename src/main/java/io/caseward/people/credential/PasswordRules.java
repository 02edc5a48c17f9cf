package io.caseward.people.credential;

import io.caseward.people.NotAccepted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password has to be: long, not everybody's, and not the account's own name. */
@Component
public class PasswordRules {

  static final int SHORTEST = 12;

  /** The encoder reads 72 bytes: whatever comes after them would count for nothing. */
  private static final int LONGEST = 72;

  private final Set<String> common = common();
  private final PasswordEncoder encoder;

  PasswordRules(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  private static Set<String> common() {
    try {
      String lines = new ClassPathResource("people/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hash to keep of a password that is allowed. */
  public String hash(String account, String password, String again) {
    check(account, password == null ? "" : password, again);
    return encoder.encode(password);
  }

  private void check(String account, String password, String again) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw NotAccepted.field("password", "refusal.passwordShort", SHORTEST);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw NotAccepted.field("password", "refusal.passwordLong", LONGEST);
    }
    if (!password.equals(again)) {
      throw NotAccepted.field("again", "refusal.passwordAgain");
    }
    String low = password.toLowerCase(Locale.ROOT);
    if (account.length() > 3 && low.contains(account) || isCommon(low)) {
      throw NotAccepted.field("password", "refusal.passwordCommon");
    }
  }

  /** Also with digits and signs around it, or one character over and over. */
  private boolean isCommon(String low) {
    return common.contains(low) || common.contains(low.replaceAll("^[^a-z]+|[^a-z]+$", "")) || low.chars().distinct().count() < 5;
  }
}
