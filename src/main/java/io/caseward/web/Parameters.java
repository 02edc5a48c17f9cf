package io.caseward.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What a request's parameter may be; for whatever else it is, a refusal that names what is allowed. */
public final class Parameters {

  private static final int SHOWN = 80;

  private Parameters() {}

  /** One of those that are known; null where it was left out or left empty, as forms do. */
  public static String among(Collection<String> known, String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!known.contains(value)) {
      throw wrong(name, value, "is not known. Allowed: %s.".formatted(String.join(", ", known)));
    }
    return value;
  }

  /** One of those that are known, which may not be left out. */
  public static String needed(Collection<String> known, String name, String value) {
    if (value == null || value.isBlank()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "wrong-parameter", "'%s' is missing. Allowed: %s.".formatted(name, String.join(", ", known)), Map.of(name, "'%s' is missing.".formatted(name)));
    }
    return among(known, name, value);
  }

  /** Some of those that are known; null where none was given. */
  public static List<String> allAmong(Collection<String> known, String name, List<String> values) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    values.forEach(value -> among(known, name, String.valueOf(value)));
    return values;
  }

  /** How long a page shall be. */
  public static int size(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw wrong(name, String.valueOf(value), "is not possible. Give 1 to %d.".formatted(most));
    }
    return value;
  }

  /**
   * Refuses a value.
   *
   * @param why goes on from the parameter's name and value
   */
  public static Refusal wrong(String name, String value, String why) {
    String sentence = "'%s' is '%s', which %s".formatted(name, shortened(value), why);
    return new Refusal(HttpStatus.BAD_REQUEST, "wrong-parameter", sentence, Map.of(name, sentence));
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "...";
  }
}
