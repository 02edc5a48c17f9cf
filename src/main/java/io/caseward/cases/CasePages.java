package io.caseward.cases;

import io.caseward.people.Permission;
import io.caseward.people.Requires;
import io.caseward.policy.Policies;
import io.caseward.policy.PolicyArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases, and one case, as people see them. */
@Controller
class CasePages {

  private final CaseList list;
  private final Cases cases;
  private final SeenCases seen;
  private final CaseDetails details;
  private final Timeline timeline;
  private final Policies policies;
  private final List<CaseSection> sections;

  CasePages(
      CaseList list,
      Cases cases,
      SeenCases seen,
      CaseDetails details,
      Timeline timeline,
      Policies policies,
      List<CaseSection> sections) {
    this.list = list;
    this.cases = cases;
    this.seen = seen;
    this.details = details;
    this.timeline = timeline;
    this.policies = policies;
    this.sections = sections;
  }

  @GetMapping("/cases")
  @Requires(Permission.SEE_CASES)
  @Transactional(readOnly = true)
  public String list(
      @RequestParam(required = false) String search,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String severity,
      @RequestParam(required = false) String reason,
      @RequestParam(required = false) String before,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean more,
      Model model) {
    List<PolicyArea> areas = policies.areas();
    CaseFilter filter = CaseFilter.of(search, state, severity, reason, areas);
    Optional<CaseFile> named = cases.find(filter.search());
    if (named.isPresent()) {
      return "redirect:/cases/" + named.get().number();
    }
    CaseList.Page page = list.page(filter, before);
    model.addAttribute("cases", page.cases());
    model.addAttribute("next", page.next());
    model.addAttribute("filter", filter);
    model.addAttribute("areas", areas);
    return more && before != null ? "cases/list :: rows" : "cases/list";
  }

  @GetMapping("/cases/{number}")
  @Requires(Permission.SEE_CASES)
  @Transactional(readOnly = true)
  public String show(@PathVariable String number, Model model) {
    CaseFile file = seen.find(number);
    model.addAttribute("file", file);
    model.addAttribute("evidence", details.shown(file));
    model.addAttribute("reports", details.reports(file.number()));
    model.addAttribute("others", details.others(file.number()));
    model.addAttribute("timeline", timeline.of(file.number()));
    model.addAttribute("sops", SopPlace.of(details.path(file.number())));
    model.addAttribute("clauses", policies.inForce(file.reason(), file.policyEdition()));
    model.addAttribute("sections", sections(file));
    return "cases/case";
  }

  private Map<String, Object> sections(CaseFile file) {
    Map<String, Object> all = new LinkedHashMap<>();
    sections.forEach(section -> all.put(section.name(), section.of(file)));
    return all;
  }
}
