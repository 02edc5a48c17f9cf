package io.caseward.worklist;

import io.caseward.people.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where tasks wait.
 *
 * @param role who works it
 * @param calendar by which its clocks count, null for that of the case's vendor
 * @param overflow whether its vendors take cases one after the other, instead of by share
 * @param shares the vendors that work it, in the order in which they overflow; none for an in-house queue
 * @param fallbacks by language, those it may be worked in where no vendor speaks it
 */
public record Queue(String key, String name, Role role, String calendar, boolean overflow, List<Share> shares, Map<String, List<String>> fallbacks) {

  /** Where goes what nobody can take. */
  public static final String LEAD = "lead";

  /**
   * A vendor's part of a queue.
   *
   * @param share in proportion to the others'
   * @param limit the open tasks it takes before they overflow to the next, null for any number
   */
  public record Share(String vendor, int share, Integer limit) {}

  /** The languages that a case may be worked in, its own first. */
  public List<String> languagesFor(String language) {
    return Stream.concat(Stream.of(language), fallbacks.getOrDefault(language, List.of()).stream()).toList();
  }

  /** What a share is of the whole, in percent; to a tenth, so that halves of a percent do not add up to more than all. */
  public BigDecimal percent(Share share) {
    BigDecimal whole = BigDecimal.valueOf(shares.stream().mapToInt(Share::share).sum());
    BigDecimal percent = BigDecimal.valueOf(100L * share.share()).divide(whole, 1, RoundingMode.HALF_UP).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }
}
