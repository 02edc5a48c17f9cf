package io.caseward.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a clock says something of itself before it is late: at a share of its target, or as much
 * counted time before its end, so that nobody is reminded at midnight.
 *
 * @param name {@code 75%}, or an ISO duration such as {@code PT1H}
 */
record Milestone(String name) {

  private static final Pattern SHARE = Pattern.compile("([1-9][0-9]?)%");
  private static final int WHOLE = 100;

  Milestone {
    offset(name, Duration.ofDays(1));
  }

  /** How much has counted when it comes. */
  Duration offset(Duration target) {
    return offset(name, target);
  }

  private static Duration offset(String name, Duration target) {
    Matcher share = SHARE.matcher(name);
    if (share.matches()) {
      return target.multipliedBy(Integer.parseInt(share.group(1))).dividedBy(WHOLE);
    }
    try {
      return target.minus(Duration.parse(name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'%s' is no milestone. Give a share of the target such as 75%%, or a time before its end such as PT1H.".formatted(name), e);
    }
  }

  /**
   * Those that come on the way to a target, in order. Of several that come at once one is enough, and
   * the hour before the end of a half-hour target never comes.
   */
  static List<String> onTheWayTo(Duration target, List<String> names) {
    SortedMap<Duration, String> way = new TreeMap<>();
    names.forEach(name -> way.putIfAbsent(offset(name, target), name));
    return List.copyOf(way.tailMap(Duration.ofNanos(1)).headMap(target).values());
  }
}
