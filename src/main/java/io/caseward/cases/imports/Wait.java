package io.caseward.cases.imports;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a caller would have an answer wait for the end: the header {@code Prefer} of RFC 7240. */
final class Wait {

  private static final Pattern SECONDS = Pattern.compile("(?i)\\bwait\\s*=\\s*\"?(\\d{1,4})");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Wait() {}

  static Duration of(String prefer, Duration usual) {
    if (prefer == null) {
      return usual;
    }
    Matcher seconds = SECONDS.matcher(prefer);
    if (seconds.find()) {
      Duration asked = Duration.ofSeconds(Long.parseLong(seconds.group(1)));
      return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
    return prefer.toLowerCase().contains("respond-async") ? Duration.ZERO : usual;
  }
}
