package io.caseward.cases.intake;

import java.util.regex.Pattern;

/** How a sentence shows a value from outside: short, and on one line. */
public final class Quote {

  private static final int MOST = 80;
  private static final Pattern NOT_SHOWN = Pattern.compile("\\p{Cntrl}");

  private Quote() {}

  public static String of(Object value) {
    String text = NOT_SHOWN.matcher(String.valueOf(value)).replaceAll(" ");
    return "'" + (text.length() <= MOST ? text : text.substring(0, MOST) + "...") + "'";
  }
}
