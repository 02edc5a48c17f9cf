package io.caseward.sla;

import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calendars there are: each vendor's own, and the one by which all time counts. */
@Component
public class Calendars {

  /** Escalations know no closing time. */
  public static final String ALWAYS = "always";

  private final Vendors vendors;

  Calendars(Vendors vendors) {
    this.vendors = vendors;
  }

  /**
   * @param key a vendor's key or {@link #ALWAYS}
   */
  public WorkingCalendar find(String key) {
    if (ALWAYS.equals(key)) {
      return new WorkingCalendar(ALWAYS, "UTC", ZoneOffset.UTC, List.of());
    }
    return vendors.find(key)
        .map(Calendars::of)
        .orElseThrow(() -> new IllegalArgumentException("Calendar '%s' does not exist. Known calendars: %s and each vendor's.".formatted(key, ALWAYS)));
  }

  private static WorkingCalendar of(Vendor vendor) {
    List<WorkingCalendar.Hours> hours =
        vendor.shifts().stream().map(shift -> new WorkingCalendar.Hours(shift.days(), shift.from(), shift.to())).toList();
    return new WorkingCalendar(vendor.key(), vendor.site(), vendor.zone(), hours);
  }
}
