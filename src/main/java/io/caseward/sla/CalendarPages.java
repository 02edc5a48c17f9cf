package io.caseward.sla;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.Holidays;
import io.caseward.vendors.Vendors;
import io.caseward.web.NavItem;
import io.caseward.web.Refusal;
import io.caseward.web.Zones;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars, and the hours of each with its coming weeks as a picture. */
@Controller
class CalendarPages {

  private static final CalendarRules NEW = CalendarRules.of("", ZoneOffset.UTC, List.of());

  private final CalendarTable table;
  private final CalendarSettings settings;
  private final Vendors vendors;
  private final Clock time;

  CalendarPages(CalendarTable table, CalendarSettings settings, Vendors vendors, Clock time) {
    this.table = table;
    this.settings = settings;
    this.vendors = vendors;
    this.time = time;
  }

  @Bean
  static NavItem calendarsNavItem() {
    return new NavItem("settings", "calendars", "/calendars", "clock", 2, Permission.SEE_CALENDARS);
  }

  /** A line of the list. */
  public record Line(CalendarTable.Row calendar, CalendarRules rules, CalendarPicture picture) {}

  @GetMapping("/calendars")
  @Requires(Permission.SEE_CALENDARS)
  String list(Model model, Locale locale) {
    model.addAttribute("lines", table.all().stream().map(calendar -> line(calendar, locale)).toList());
    return "sla/calendars";
  }

  private Line line(CalendarTable.Row calendar, Locale locale) {
    CalendarRules rules = table.rules(calendar.key(), calendar.edition());
    return new Line(calendar, rules, CalendarPicture.of(rules, time.instant(), locale));
  }

  @GetMapping("/calendars/{key}")
  @Requires(Permission.SEE_CALENDARS)
  String calendar(@PathVariable String key, Model model, Locale locale) {
    CalendarTable.Row calendar = known(key);
    CalendarRules rules = table.rules(key, calendar.edition());
    model.addAttribute("calendar", calendar);
    List<CalendarTable.Edition> editions = table.editions(key);
    long older = editions.stream().skip(1).mapToLong(CalendarTable.Edition::clocks).sum();
    model.addAttribute("editions", editions);
    model.addAttribute("older", older == 0 ? null : older);
    fields(CalendarFields.of(calendar.name(), rules), model, locale);
    model.addAttribute("picture", CalendarPicture.of(rules, time.instant(), locale));
    return "sla/calendar";
  }

  @GetMapping("/calendars/new")
  @Requires(Permission.CHANGE_CALENDARS)
  String blank(Model model, Locale locale) {
    model.addAttribute("vendors", vendors.all());
    fields(CalendarFields.of("", NEW), model, locale);
    model.addAttribute("picture", CalendarPicture.of(NEW, time.instant(), locale));
    return "sla/calendar";
  }

  /** What was typed before it was refused stands before what is kept. */
  @SuppressWarnings("unchecked")
  private static void fields(CalendarFields kept, Model model, Locale locale) {
    Map<String, String> answers = (Map<String, String>) model.getAttribute("answers");
    shown(answers == null ? kept : new CalendarFields(answers), model, locale);
  }

  private static void shown(CalendarFields fields, Model model, Locale locale) {
    String country = fields.get("country");
    Map<String, String> countries = Holidays.countries(locale);
    model.addAttribute("fields", fields);
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("zones", Zones.places());
    model.addAttribute("countries", countries);
    model.addAttribute("regions", countries.containsKey(country) ? Holidays.regions(country, locale) : Map.of());
  }

  @PostMapping("/calendars")
  @Requires(Permission.CHANGE_CALENDARS)
  String make(@RequestParam MultiValueMap<String, String> sent, Person by, RedirectAttributes after) {
    CalendarFields typed = CalendarForm.fields(sent);
    settings.make(typed, by);
    after.addFlashAttribute("toast", "calendar.made");
    return "redirect:/calendars/" + typed.get("key");
  }

  @PostMapping("/calendars/{key}")
  @Requires(Permission.CHANGE_CALENDARS)
  String change(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent, Person by, RedirectAttributes after) {
    settings.change(known(key).key(), CalendarForm.fields(sent), by);
    after.addFlashAttribute("toast", "calendar.changed");
    return "redirect:/calendars/" + key;
  }

  /** The weeks as they would be by what is typed so far, or why nobody could count by it; keeps nothing. */
  @PostMapping("/calendars/picture")
  @Requires(Permission.CHANGE_CALENDARS)
  String picture(@RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
    CalendarFields typed = CalendarForm.fields(sent);
    shown(typed, model, locale);
    try {
      CalendarRules rules = CalendarForm.rules(typed);
      CalendarCheck.check(rules, time.instant());
      model.addAttribute("picture", CalendarPicture.of(rules, time.instant(), locale));
    } catch (Refusal refused) {
      model.addAttribute("because", refused.sentence());
    }
    return "sla/calendar :: drawn";
  }

  private CalendarTable.Row known(String key) {
    return table.find(key).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "calendar-not-found", Told.of("refusal.noCalendar", key, Told.list(table.keys()))));
  }
}
