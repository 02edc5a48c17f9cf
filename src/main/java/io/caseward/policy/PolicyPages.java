package io.caseward.policy;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policies as people read and publish them. */
@Controller
class PolicyPages {

  private final Policies policies;
  private final ClausePublishing publishing;

  PolicyPages(Policies policies, ClausePublishing publishing) {
    this.policies = policies;
    this.publishing = publishing;
  }

  @GetMapping("/policies")
  @Requires(Permission.SEE_POLICIES)
  @Transactional(readOnly = true)
  public String list(Model model) {
    List<PolicyArea> areas = policies.areas();
    model.addAttribute("areas", areas);
    model.addAttribute("counts", counts(areas));
    model.addAttribute("edition", policies.edition());
    return "policy/list";
  }

  private Map<String, Integer> counts(List<PolicyArea> areas) {
    return areas.stream()
        .collect(Collectors.toMap(PolicyArea::key, area -> policies.inForce(area.key()).size()));
  }

  @GetMapping("/policies/{area}")
  @Requires(Permission.SEE_POLICIES)
  @Transactional(readOnly = true)
  public String area(@PathVariable String area, Model model) {
    PolicyArea found = find(area);
    List<Clause> clauses = policies.inForce(area);
    model.addAttribute("area", found);
    model.addAttribute("clauses", clauses);
    model.addAttribute("versions", versions(clauses));
    model.addAttribute("edition", policies.edition());
    return "policy/area";
  }

  private Map<String, List<Clause>> versions(List<Clause> clauses) {
    Map<String, List<Clause>> versions = new LinkedHashMap<>();
    clauses.forEach(
        clause -> versions.put(clause.number(), policies.versions(clause.area(), clause.number())));
    return versions;
  }

  @PostMapping("/policies/{area}/clauses")
  @Requires(Permission.PUBLISH_POLICIES)
  String publish(@PathVariable String area, ClauseForm form, Person by, RedirectAttributes after) {
    Clause clause = publishing.publish(find(area), form.checked(), by.name());
    after.addFlashAttribute("toast", "policy.published");
    return "redirect:/policies/" + area + "#clause-" + clause.number();
  }

  private PolicyArea find(String area) {
    return policies
        .area(area)
        .orElseThrow(
            () ->
                new Refusal(HttpStatus.NOT_FOUND, "area-not-found", Told.of("refusal.noArea", area)));
  }
}
