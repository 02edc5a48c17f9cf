package io.caseward.sla;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.sla.hours.CalendarRules;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Makes and changes calendars, for the clocks that start from then on. */
@Service
public class CalendarSettings {

  private final CalendarTable table;
  private final Vendors vendors;
  private final Clock time;

  CalendarSettings(CalendarTable table, Vendors vendors, Clock time) {
    this.table = table;
    this.vendors = vendors;
    this.time = time;
  }

  /** A new edition, where that is a change. */
  @DomainAction
  public void change(String key, CalendarFields typed, Person by) {
    CalendarTable.Row before = table.lock(key);
    if (key.equals(Calendars.ALWAYS)) {
      throw new Refusal(HttpStatus.CONFLICT, "calendar-fixed", Told.of("refusal.calendarFixed", before.name()));
    }
    CalendarRules rules = checked(typed);
    table.rename(key, CalendarForm.name(typed));
    if (!rules.equals(table.rules(key, before.edition()))) {
      table.add(key, before.edition() + 1, rules, time.instant(), by.name());
    }
  }

  @DomainAction
  public void make(CalendarFields typed, Person by) {
    String key = typed.get("key");
    if (!key.matches("[a-z][a-z0-9-]{0,39}")) {
      throw CalendarForm.wrong("key", Told.of("refusal.calendarKey", key));
    }
    if (table.find(key).isPresent()) {
      throw CalendarForm.wrong("key", Told.of("refusal.calendarTaken", key));
    }
    CalendarRules rules = checked(typed);
    table.add(new CalendarTable.Row(key, CalendarForm.name(typed), vendor(typed.get("vendor")), 1));
    table.add(key, 1, rules, time.instant(), by.name());
  }

  private CalendarRules checked(CalendarFields typed) {
    CalendarRules rules = CalendarForm.rules(typed);
    CalendarCheck.check(rules, time.instant());
    return rules;
  }

  private String vendor(String key) {
    if (!key.isEmpty() && vendors.find(key).isEmpty()) {
      throw CalendarForm.wrong("vendor", Told.of("refusal.calendarVendor", key, Told.list(vendors.all().stream().map(Vendor::key).toList())));
    }
    return key.isEmpty() ? null : key;
  }
}
