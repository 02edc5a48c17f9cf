package io.caseward.audit;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.NavItem;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The record as auditors search it. */
@Controller
class RecordPages {

  /** What there are words for; a test sees to it that everything on record has some. */
  private static final List<String> NOUNS = named("recordNoun.");

  private static final List<String> ACTS = named("recordAct.");

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
    model.addAttribute("nouns", NOUNS);
    model.addAttribute("acts", ACTS);
    return more && before != null ? "audit/record :: rows" : "audit/record";
  }

  private static List<String> named(String prefix) {
    return ResourceBundle.getBundle("messages.audit", Locale.ROOT).keySet().stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length())).sorted().toList();
  }
}
