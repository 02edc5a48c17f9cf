package io.caseward.workflow.guard;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a timer may say: a literal duration, a bounded repeat, or the instant a clock is due. */
final class Timers {

  static final Set<String> NAMES = Set.of("timeDate", "timeDuration", "timeCycle");
  static final String ALLOWED =
      "Write an ISO duration from PT1M to P90D, a repeat of at most 50 such as R3/PT1H, or ${clocks.<name>} as a date";

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final Pattern CLOCK = Pattern.compile("\\$\\{clocks\\.[a-z][A-Za-z0-9]*}");
  private static final Pattern CYCLE = Pattern.compile("R([1-9]|[1-4][0-9]|50)/(P.+)");

  private Timers() {}

  static Optional<String> objection(String kind, String words) {
    return switch (kind) {
      case "timeDate" -> CLOCK.matcher(words).matches() ? Optional.empty() : Optional.of("a date must be a clock's");
      case "timeDuration" -> duration(words);
      default -> cycle(words);
    };
  }

  /** What may be asked of a step in counted time: not nothing, and nothing that nobody would see the end of. */
  static Optional<String> targetObjection(String words) {
    return words.matches("P.*W") ? Optional.of("weeks of counted time have no fixed length") : duration(words);
  }

  private static Optional<String> cycle(String words) {
    Matcher cycle = CYCLE.matcher(words);
    return cycle.matches() ? duration(cycle.group(2)) : Optional.of("a repeat must be bounded");
  }

  private static Optional<String> duration(String words) {
    try {
      Duration duration = words.contains("T") || words.endsWith("D") ? Duration.parse(words) : days(words);
      boolean fits = duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
      return fits ? Optional.empty() : Optional.of("it is shorter than a minute or longer than 90 days");
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.of("it is no ISO duration");
    }
  }

  /** Weeks; months and years have no fixed length and are refused. */
  private static Duration days(String words) {
    Period period = Period.parse(words);
    if (period.toTotalMonths() != 0) {
      throw new ArithmeticException("no fixed length");
    }
    return Duration.ofDays(period.getDays());
  }
}
