package io.caseward.cases;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case's public number, such as {@code C-1042}; also the business key of its processes. */
public final class CaseNumber {

  private static final Pattern SHAPE = Pattern.compile("[Cc]-([1-9][0-9]{0,17})");

  private CaseNumber() {}

  public static String of(long value) {
    return "C-" + value;
  }

  /** The number behind it; empty for what is no case number at all. */
  static OptionalLong parse(String number) {
    Matcher matcher = SHAPE.matcher(number == null ? "" : number.strip());
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  /** The number behind one that the product itself has written. */
  public static long value(String number) {
    return parse(number)
        .orElseThrow(() -> new IllegalArgumentException("'" + number + "' is no case number."));
  }
}
