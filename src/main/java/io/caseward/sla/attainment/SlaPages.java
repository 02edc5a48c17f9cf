package io.caseward.sla.attainment;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockBadge;
import io.caseward.sla.ClockBadges;
import io.caseward.sla.ClockChoices;
import io.caseward.sla.attainment.AttainmentFilter.Asked;
import io.caseward.web.NavItem;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of clocks, for those who answer for it. */
@Controller
class SlaPages {

  private static final String MORE = "HX-Request";

  private final AttainmentFilters filters;
  private final AttainmentTable table;
  private final ClockLists lists;
  private final ClockChoices choices;
  private final ClockBadges badges;

  SlaPages(AttainmentFilters filters, AttainmentTable table, ClockLists lists, ClockChoices choices, ClockBadges badges) {
    this.filters = filters;
    this.table = table;
    this.lists = lists;
    this.choices = choices;
    this.badges = badges;
  }

  @Bean
  static NavItem slaNavItem() {
    return new NavItem("watch", "sla", "/sla", "target", 2, Permission.SEE_SLA);
  }

  /** A clock and how it looks. */
  record Line(Clock clock, ClockBadge badge) {}

  @GetMapping("/sla")
  @Requires(Permission.SEE_SLA)
  String attainment(Asked asked, Person person, Model model) {
    AttainmentFilter filter = filters.of(asked, person);
    offer(filter, person, model);
    model.addAttribute("attainment", table.of(filter));
    return "sla/attainment";
  }

  @GetMapping("/sla/breaches")
  @Requires(Permission.SEE_SLA)
  String breaches(Asked asked, @RequestParam(required = false) String after, @RequestHeader(name = MORE, defaultValue = "false") boolean more, Person person, Locale locale, Model model) {
    return list(ClockList.BREACHES, asked, after, more, person, locale, model);
  }

  @GetMapping("/sla/next")
  @Requires(Permission.SEE_SLA)
  String next(Asked asked, @RequestParam(required = false) String after, @RequestHeader(name = MORE, defaultValue = "false") boolean more, Person person, Locale locale, Model model) {
    return list(ClockList.NEXT, asked, after, more, person, locale, model);
  }

  @GetMapping("/sla/paused")
  @Requires(Permission.SEE_SLA)
  String paused(Asked asked, @RequestParam(required = false) String after, @RequestHeader(name = MORE, defaultValue = "false") boolean more, Person person, Locale locale, Model model) {
    return list(ClockList.PAUSED, asked, after, more, person, locale, model);
  }

  private String list(ClockList list, Asked asked, @RequestParam(required = false) String after, boolean more, Person person, Locale locale, Model model) {
    AttainmentFilter filter = filters.of(asked, person);
    ClockLists.Page page = lists.page(list, filter, ClockCursor.parse(after));
    offer(filter, person, model);
    model.addAttribute("list", list.key());
    model.addAttribute("lines", page.clocks().stream().map(clock -> new Line(clock, badges.of(clock, locale))).toList());
    model.addAttribute("next", page.next());
    return more && after != null ? "sla/clocks :: rows" : "sla/clocks";
  }

  private void offer(AttainmentFilter filter, Person person, Model model) {
    model.addAttribute("filter", filter);
    model.addAttribute("asked", filter.asked());
    model.addAttribute("kinds", AttainmentFilters.KINDS);
    model.addAttribute("queues", choices.queues());
    model.addAttribute("severities", choices.severities());
    model.addAttribute("vendors", choices.vendors(person));
  }
}
