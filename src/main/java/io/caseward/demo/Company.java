package io.caseward.demo;

import io.caseward.cases.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Gives each story a subject of its own, so that one story never runs into another. */
final class Company {

  private static final Map<String, String> PREFIXES =
      Map.of("merchant", "M", "listing", "L", "creator", "CR", "user", "U", "content", "V", "live_session", "LS");

  /** Where people speak which language. */
  private static final Map<String, List<String>> MARKETS =
      Map.of(
          "en", List.of("PH", "US", "SG", "MY"),
          "tl", List.of("PH"),
          "ms", List.of("MY"),
          "zh", List.of("SG", "MY"),
          "es", List.of("MX", "US"),
          "th", List.of("TH"),
          "vi", List.of("VN"),
          "ko", List.of("KR"));

  private final Map<String, Map<String, List<String>>> free = new HashMap<>();
  private final Random chance;
  private int hired;

  Company(Map<String, Map<String, List<String>>> cast, Random chance) {
    this.chance = chance;
    cast.forEach((type, markets) -> markets.forEach((market, names) -> shuffle(type, market, names)));
  }

  private void shuffle(String type, String market, List<String> names) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, chance);
    free.computeIfAbsent(type, any -> new HashMap<>()).put(market, shuffled);
  }

  /** A subject, and where it is. */
  record Hired(Subject subject, String market) {}

  /** How many of a type there are left where a language is spoken. */
  int left(String type, String language) {
    return MARKETS.get(language).stream().mapToInt(market -> names(type, market).size()).sum();
  }

  Hired hire(String type, String language) {
    String market =
        MARKETS.get(language).stream()
            .max(Comparator.comparing(place -> names(type, place).size()))
            .filter(place -> !names(type, place).isEmpty())
            .orElseThrow(() -> new IllegalStateException("demo/cast.yml has too few of type %s for language %s.".formatted(type, language)));
    String name = names(type, market).remove(0);
    hired += 1 + chance.nextInt(40);
    return new Hired(new Subject(type, "%s-%d".formatted(PREFIXES.get(type), 22_000 + hired), name), market);
  }

  private List<String> names(String type, String market) {
    return free.get(type).getOrDefault(market, List.of());
  }
}
