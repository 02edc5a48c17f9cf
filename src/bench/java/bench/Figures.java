package bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each round measured, by name. */
final class Figures {

  private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

  void add(String name, double value) {
    rounds.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    System.out.printf(Locale.ROOT, "bench: %s %.3f%n", name, value);
  }

  /** One of too many to be told one by one. */
  void quietly(String name, double value) {
    rounds.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  /** What a part of them is at most. */
  double percentile(String name, double part) {
    return at(of(name).stream().sorted().toList(), part);
  }

  List<Double> of(String name) {
    return rounds.getOrDefault(name, List.of());
  }

  /** Median and quartiles. */
  String text(String name) {
    return text(of(name));
  }

  /** The same of the rounds' own ratios. */
  String ratio(String name, String to) {
    return text(ratios(name, to));
  }

  private List<Double> ratios(String name, String to) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < Math.min(of(name).size(), of(to).size()); round++) {
      ratios.add(of(name).get(round) / of(to).get(round));
    }
    return ratios;
  }

  double median(String name) {
    return at(of(name).stream().sorted().toList(), 0.5);
  }

  /** The median of the rounds' own ratios. */
  double medianRatio(String name, String to) {
    return at(ratios(name, to).stream().sorted().toList(), 0.5);
  }

  double most(String name) {
    return of(name).stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  private static String text(List<Double> values) {
    if (values.isEmpty()) {
      return "";
    }
    List<Double> sorted = values.stream().sorted().toList();
    return "%s [%s, %s]".formatted(number(at(sorted, 0.5)), number(at(sorted, 0.25)), number(at(sorted, 0.75)));
  }

  private static double at(List<Double> sorted, double part) {
    double place = part * (sorted.size() - 1);
    double below = sorted.get((int) place);
    return below + (sorted.get((int) Math.ceil(place)) - below) * (place - (int) place);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
  }
}
