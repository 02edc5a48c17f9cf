package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How much harm teams were shown, for those who lead them. */
@Controller
class ExposurePage {

  private final ExposureTotals totals;
  private final CareSettings settings;

  ExposurePage(ExposureTotals totals, CareSettings settings) {
    this.totals = totals;
    this.settings = settings;
  }

  @Bean
  static NavItem exposureNavItem() {
    return new NavItem("watch", "exposure", "/exposure", "eye", 9, Permission.SEE_EXPOSURE);
  }

  @GetMapping("/exposure")
  @Requires(Permission.SEE_EXPOSURE)
  String exposure(Person person, Model model) {
    model.addAttribute("totals", totals.seenBy(person));
    model.addAttribute("least", ExposureTotals.LEAST);
    model.addAttribute("limit", settings.exposureLimit());
    return "worklist/exposure";
  }
}
