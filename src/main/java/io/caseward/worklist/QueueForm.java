package io.caseward.worklist;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.worklist.Queue.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * How a queue is to be worked, as it was typed.
 *
 * @param vendors one a row, empty where the row is
 * @param amounts beside each, its share or how many open tasks it takes
 * @param fallback a language a line, such as {@code tl > en}
 * @param uncovered whether a language may be left that nobody covers any more
 */
record QueueForm(String calendar, String distribution, List<String> vendors, List<String> amounts, String fallback, boolean uncovered) {

  private static final List<String> DISTRIBUTIONS = List.of("share", Queues.OVERFLOW);
  private static final int MOST = 10_000;

  static QueueForm of(MultiValueMap<String, String> sent) {
    return new QueueForm(
        sent.getFirst("calendar"), sent.getFirst("distribution"), sent.getOrDefault("vendor", List.of()), sent.getOrDefault("amount", List.of()), sent.getFirst("fallback"), sent.containsKey("uncovered"));
  }

  boolean overflows() {
    if (!DISTRIBUTIONS.contains(distribution)) {
      throw wrong("distribution", Told.of("refusal.notAllowedValue", "distribution", distribution, Told.list(DISTRIBUTIONS)));
    }
    return distribution.equals(Queues.OVERFLOW);
  }

  /** Null for that of the case's vendor. */
  String calendarAmong(List<String> known) {
    if (calendar == null || calendar.isBlank()) {
      return null;
    }
    if (!known.contains(calendar)) {
      throw wrong("calendar", Told.of("refusal.calendar", calendar, Told.list(known)));
    }
    return calendar;
  }

  /** In the order of the rows. */
  List<Share> shares(List<String> known) {
    List<Share> shares = IntStream.range(0, vendors.size()).filter(row -> !vendors.get(row).isBlank()).mapToObj(row -> share(row, known)).toList();
    Set<String> seen = new LinkedHashSet<>();
    shares.stream().map(Share::vendor).filter(vendor -> !seen.add(vendor)).findFirst().ifPresent(twice -> {
      throw wrong("vendor", Told.of("refusal.vendorTwice", twice));
    });
    return shares;
  }

  private Share share(int row, List<String> known) {
    String vendor = vendors.get(row).strip();
    if (!known.contains(vendor)) {
      throw wrong("vendor", Told.of("refusal.vendorUnknown", vendor, Told.list(known)));
    }
    String amount = row < amounts.size() ? amounts.get(row).strip() : "";
    if (overflows()) {
      return new Share(vendor, 1, amount.isEmpty() ? null : number(vendor, amount));
    }
    return new Share(vendor, number(vendor, amount), null);
  }

  private static int number(String vendor, String amount) {
    if (!amount.matches("[1-9][0-9]{0,4}") || Integer.parseInt(amount) > MOST) {
      throw wrong("amount", Told.of("refusal.amount", vendor, amount, MOST));
    }
    return Integer.parseInt(amount);
  }

  /** By language, those that it falls back to, in order. */
  Map<String, List<String>> fallbacks(List<String> spoken) {
    Map<String, List<String>> fallbacks = new LinkedHashMap<>();
    String lines = fallback == null ? "" : fallback;
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> add(line, spoken, fallbacks));
    return fallbacks;
  }

  private static void add(String line, List<String> spoken, Map<String, List<String>> fallbacks) {
    List<String> codes = new ArrayList<>(List.of(line.split("\\s*[>,]\\s*")));
    String language = codes.remove(0);
    if (!line.matches("[a-z]{2}(\\s*[>,]\\s*[a-z]{2})+") || codes.contains(language) || fallbacks.containsKey(language)) {
      throw wrong("fallback", Told.of("refusal.fallbackLine", line));
    }
    codes.stream().filter(code -> !spoken.contains(code)).findFirst().ifPresent(code -> {
      throw wrong("fallback", Told.of("refusal.fallbackUnspoken", language, code, Told.list(spoken)));
    });
    fallbacks.put(language, codes);
  }

  /** As they are typed. */
  static String lines(Map<String, List<String>> fallbacks) {
    return String.join("\n", fallbacks.entrySet().stream().map(line -> line.getKey() + " > " + String.join(" > ", line.getValue())).toList());
  }

  static Refusal wrong(String field, Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "queue-refused", field, sentence);
  }
}
