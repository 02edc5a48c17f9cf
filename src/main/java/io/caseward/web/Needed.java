package io.caseward.web;

import io.caseward.people.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a value has to be, in words. */
final class Needed {

  private static final Map<Class<?>, String> KINDS =
      Map.ofEntries(
          Map.entry(int.class, "whole"),
          Map.entry(Integer.class, "whole"),
          Map.entry(long.class, "whole"),
          Map.entry(Long.class, "whole"),
          Map.entry(double.class, "number"),
          Map.entry(Double.class, "number"),
          Map.entry(boolean.class, "flag"),
          Map.entry(Boolean.class, "flag"),
          Map.entry(String.class, "text"),
          Map.entry(Instant.class, "time"),
          Map.entry(Duration.class, "duration"));

  private Needed() {}

  static Told of(Class<?> type) {
    if (type != null && type.isEnum()) {
      return Told.of("needed.oneOf", Told.list(constants(type)));
    }
    return Told.of("needed." + kind(type));
  }

  private static String kind(Class<?> type) {
    if (type == null) {
      return "other";
    }
    return Collection.class.isAssignableFrom(type) || type.isArray() ? "list" : KINDS.getOrDefault(type, "object");
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT)).toList();
  }
}
