package io.caseward.sla.attainment;

import java.util.List;
import java.util.Locale;

/** The lists of clocks beside what became of them, each in an order that an index has. */
enum ClockList {
  /** What stopped too late in the period, and what is late where the period holds now; the latest due first. */
  BREACHES("due_at", true,
      "state = 'stopped' and stopped_at > due_at and stopped_at >= :since and stopped_at < :until and due_at < :until",
      "state = 'running' and due_at < :now and :holdsNow"),
  /** What is open and in time; the next to breach first. */
  NEXT("due_at", false, "state = 'running' and due_at >= :now"),
  /** What is paused; the longest first. */
  PAUSED("paused_at", false, "state = 'paused'");

  private static final String FITTING = " and " + AttainmentFilter.fits(AttainmentFilter.KIND_OF_CLOCK);

  private final String at;
  private final boolean latestFirst;
  private final List<String> parts;

  ClockList(String at, boolean latestFirst, String... parts) {
    this.at = at;
    this.latestFirst = latestFirst;
    this.parts = List.of(parts);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Each part is cut to the page by an index of its own, then all of them are.
   *
   * @param onward whether it goes on behind {@code :at} and {@code :id}
   */
  String sql(boolean onward) {
    String order = latestFirst ? "%1$s desc, id desc".formatted(at) : "%1$s, id".formatted(at);
    String behind = onward ? " and (%s, id) %s (:at, :id)".formatted(at, latestFirst ? "<" : ">") : "";
    List<String> cut = parts.stream().map(part -> "(select * from clock where " + part + FITTING + behind + " order by " + order + " limit :most)").toList();
    return "select * from (" + String.join(" union all ", cut) + ") clock order by " + order + " limit :most";
  }
}
