package io.caseward.web;

import io.caseward.people.Told;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** What a request's parameter may be; for whatever else it is, a refusal that names what is allowed. */
public final class Parameters {

  private static final String TYPE = "wrong-parameter";
  private static final int SHOWN = 80;

  private Parameters() {}

  /** One of those that are known; null where it was left out or left empty, as forms do. */
  public static String among(Collection<String> known, String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!known.contains(value)) {
      throw refusal(name, value, "refusal.unknownValue", Told.list(known));
    }
    return value;
  }

  /** One of those that are known, which may not be left out. */
  public static String needed(Collection<String> known, String name, String value) {
    if (value == null || value.isBlank()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, TYPE, Told.of("refusal.missingAllowed", name, Told.list(known)), Map.of(name, Told.of("refusal.missing", name)));
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
      throw refusal(name, String.valueOf(value), "refusal.size", most);
    }
    return value;
  }

  /**
   * Refuses a value.
   *
   * @param key the message, given the parameter's name, its value and then {@code more}
   */
  public static Refusal refusal(String name, String value, String key, Object... more) {
    Object[] values = Stream.concat(Stream.of(name, shortened(value)), Stream.of(more)).toArray();
    return Refusal.ofField(HttpStatus.BAD_REQUEST, TYPE, name, Told.of(key, values));
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "...";
  }
}
