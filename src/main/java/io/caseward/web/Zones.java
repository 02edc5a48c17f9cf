package io.caseward.web;

import java.time.ZoneId;
import java.util.List;

/** The time zones that a form offers. */
public final class Zones {

  private Zones() {}

  /** Those that are named after a place, by name: an offset has no summer. */
  public static List<String> places() {
    return ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")).sorted().toList();
  }
}
