package io.caseward.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One phrase in the spellings that names, ids, keys and actions have. */
record Words(List<String> all) {

  /** From "Second-review case", {@code second-review-case}, {@code SecondReviewCase} or {@code secondReviewCase}. */
  static Words of(String phrase) {
    String spaced = phrase.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[^A-Za-z0-9]+", " ").trim();
    return new Words(Arrays.stream(spaced.toLowerCase(Locale.ROOT).split(" ")).filter(word -> !word.isEmpty()).toList());
  }

  String kebab() {
    return String.join("-", all);
  }

  String pascal() {
    return all.stream().map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
  }

  /** Whether the other's words all stand here, in their order. */
  boolean say(Words other) {
    List<String> left = new ArrayList<>(other.all());
    all.forEach(word -> {
      if (!left.isEmpty() && left.get(0).equals(word)) {
        left.remove(0);
      }
    });
    return left.isEmpty();
  }
}
