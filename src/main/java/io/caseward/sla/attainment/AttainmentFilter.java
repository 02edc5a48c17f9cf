package io.caseward.sla.attainment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which clocks a page is about; null where it may be any.
 *
 * @param kind one of {@link AttainmentFilters#KINDS}
 * @param from the Monday on which it begins where the reader is: it is of whole weeks
 * @param to the Sunday with which it ends; null for today
 * @param asked what stands in the address of it
 * @param zone the reader's
 */
record AttainmentFilter(String kind, String queue, String vendor, String severity, LocalDate from, LocalDate to, Asked asked, ZoneId zone, Instant now) {

  /** What is asked for as the kind of a clock's row, as the sums have it. */
  static final String KIND_OF_CLOCK = "case when task_id is null then 'case' else kind end";

  /** Whether a row whose kind is so is one of these, by the parameters {@code :kind}, {@code :queue}, {@code :vendor} and {@code :severity}. */
  static String fits(String kind) {
    return """
        (:kind::text is null or %s = :kind) and (:queue::text is null or queue = :queue)
          and (:vendor::text is null or vendor = :vendor) and (:severity::text is null or severity = :severity)
        """.formatted(kind);
  }

  /** As it comes with a request, and goes on into the addresses on the page. */
  record Asked(String kind, String queue, String vendor, String severity, String from, String to) {

    /** Whether anything at all was asked for. */
    public boolean narrows() {
      return Stream.of(kind, queue, vendor, severity, from, to).anyMatch(Asked::given);
    }

    public Asked ofKind(String one) {
      return new Asked(one, queue, vendor, severity, from, to);
    }

    /** Narrowed to what a line of a table is of; to nothing more where it is of none. */
    public Asked of(String by, String key) {
      return switch (by) {
        case "queue" -> new Asked(kind, key, vendor, severity, from, to);
        case "vendor" -> new Asked(kind, queue, key, severity, from, to);
        default -> new Asked(kind, queue, vendor, key, from, to);
      };
    }

    /** The address of one of the pages with all that was asked for. */
    public String address(String path) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
      add(address, "kind", kind);
      add(address, "queue", queue);
      add(address, "vendor", vendor);
      add(address, "severity", severity);
      add(address, "from", from);
      add(address, "to", to);
      return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
      if (given(value)) {
        address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
      }
    }

    private static boolean given(String value) {
      return value != null && !value.isBlank();
    }
  }

  Instant since() {
    return from.atStartOfDay(zone).toInstant();
  }

  Instant until() {
    return last().plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether what is open now belongs to the period. */
  boolean holdsNow() {
    return !now.isBefore(since()) && now.isBefore(until());
  }

  LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private LocalDate last() {
    return to == null ? today() : to;
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The Mondays on which its weeks began. */
  Stream<LocalDate> mondays() {
    return monday(from).datesUntil(last().plusDays(1), Period.ofWeeks(1));
  }

  AttainmentFilter ofEveryKind() {
    return new AttainmentFilter(null, queue, vendor, severity, from, to, asked, zone, now);
  }

  /** What was asked for, by the names that programs ask with. */
  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("kind", kind);
    given.put("queue", queue);
    given.put("vendor", vendor);
    given.put("severity", severity);
    given.put("from", from.toString());
    given.put("to", Objects.toString(to, null));
    given.values().removeIf(Objects::isNull);
    return given;
  }
}
