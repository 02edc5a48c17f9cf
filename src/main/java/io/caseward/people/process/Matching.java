package io.caseward.people.process;

import java.util.regex.Pattern;

/** How the engine's questions compare: what is not asked for matches everything. */
final class Matching {

  private Matching() {}

  static boolean equal(String asked, String value) {
    return asked == null || asked.equals(value);
  }

  /** As SQL's {@code like}, without regard to case. */
  static boolean like(String asked, String value) {
    if (asked == null) {
      return true;
    }
    String pattern = Pattern.quote(asked).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
    return value != null
        && Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
            .matcher(value)
            .matches();
  }
}
