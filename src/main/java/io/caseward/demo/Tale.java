package io.caseward.demo;

import io.caseward.database.StoryTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A story while it is told: how far it has come, and what is left to chance. */
final class Tale {

  private static final Map<String, String> PRICES =
      Map.of(
          "PH", "PHP %d50", "MY", "MYR %d5", "SG", "SGD %d2", "US", "USD %d5", "MX", "MXN %d90",
          "TH", "THB %d50", "VN", "VND %d90,000", "KR", "KRW %d8,000");

  private final Plot plot;
  private final Instant end;
  private final Random chance;
  private final int few;
  private final String code;
  private final String price;
  private String caseNumber;
  private boolean refused;
  private boolean lastTask;

  /**
   * @param end now, when the story is over and real life begins
   */
  Tale(Plot plot, Instant end) {
    this.plot = plot;
    this.end = end;
    this.chance = new Random(plot.seed());
    this.few = 3 + chance.nextInt(7);
    this.code = "%c%c-%04d-%02d".formatted('A' + chance.nextInt(26), 'A' + chance.nextInt(26), chance.nextInt(10_000), chance.nextInt(100));
    this.price = PRICES.get(plot.market()).formatted(4 + chance.nextInt(14));
  }

  Plot plot() {
    return plot;
  }

  Instant end() {
    return end;
  }

  String caseNumber() {
    return caseNumber;
  }

  void opened(String number) {
    caseNumber = number;
  }

  boolean refusedBefore() {
    return refused;
  }

  /** The second policy person has refused the penalty. */
  void refused() {
    refused = true;
  }

  /** From here on it is the task that the story ends with. */
  void atLast() {
    lastTask = true;
  }

  /** Who is to have the task at hand; null for whoever is fit. */
  String holder() {
    return lastTask ? plot.holder() : null;
  }

  Instant now() {
    return StoryTime.now().orElseThrow();
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }

  boolean chance(double share) {
    return chance.nextDouble() < share;
  }

  double between(double from, double to) {
    return from + chance.nextDouble() * (to - from);
  }

  Duration minutes(double from, double to) {
    return Duration.ofSeconds(Math.round(60 * between(from, to)));
  }

  /** A text with this story's names and numbers in it. */
  String fill(String text) {
    return text == null
        ? null
        : text.replace("{name}", plot.subject().name())
            .replace("{n}", String.valueOf(few))
            .replace("{code}", code)
            .replace("{price}", price);
  }
}
