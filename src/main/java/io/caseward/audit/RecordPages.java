package io.caseward.audit;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The record as auditors search it. */
@Controller
class RecordPages {

  private final RecordSearch search;

  RecordPages(RecordSearch search) {
    this.search = search;
  }

  @Bean
  static NavItem recordNavItem() {
    return new NavItem("watch", "record", "/record", "shield", 10, Permission.SEE_RECORD);
  }

  @GetMapping("/record")
  @Requires(Permission.SEE_RECORD)
  String list(
      RecordFilter.Asked asked,
      @RequestParam(required = false) Long before,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean more,
      Person person,
      Model model) {
    RecordFilter filter = asked.checked();
    RecordSearch.Page page = search.page(filter, person.zone(), before);
    model.addAttribute("entries", page.entries());
    model.addAttribute("next", page.next());
    model.addAttribute("filter", filter);
    model.addAttribute("doors", RecordFilter.DOORS);
    return more && before != null ? "audit/record :: rows" : "audit/record";
  }
}
