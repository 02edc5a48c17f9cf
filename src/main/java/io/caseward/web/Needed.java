package io.caseward.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a value has to be, in words. */
final class Needed {

  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(int.class, "A whole number"),
          Map.entry(Integer.class, "A whole number"),
          Map.entry(long.class, "A whole number"),
          Map.entry(Long.class, "A whole number"),
          Map.entry(double.class, "A number"),
          Map.entry(Double.class, "A number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(String.class, "A text"),
          Map.entry(Instant.class, "A date and time such as 2026-03-01T09:36:00Z"),
          Map.entry(Duration.class, "A duration such as PT4H"));

  private Needed() {}

  static String of(Class<?> type) {
    if (type == null) {
      return "Another value";
    }
    if (type.isEnum()) {
      return "One of " + constants(type);
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "A list";
    }
    return WORDS.getOrDefault(type, "An object");
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
