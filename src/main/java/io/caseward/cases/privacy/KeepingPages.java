package io.caseward.cases.privacy;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For how long what was said in cases is kept, and what falls due next. */
@Controller
class KeepingPages {

  private final KeepingRules rules;

  KeepingPages(KeepingRules rules) {
    this.rules = rules;
  }

  @GetMapping("/admin/retention")
  @Requires(Permission.CHANGE_RETENTION)
  @Transactional(readOnly = true)
  public String show(Model model) {
    List<KeepingRule> all = rules.all();
    model.addAttribute("rules", all);
    model.addAttribute("soon", all.stream().mapToLong(KeepingRule::soon).sum());
    model.addAttribute("ahead", KeepingRules.AHEAD);
    return "cases/keeping";
  }

  @PostMapping("/admin/retention")
  @Requires(Permission.CHANGE_RETENTION)
  String change(@RequestParam Map<String, String> sent, Person by, RedirectAttributes after) {
    rules.change(new KeepingForm(sent), by);
    after.addFlashAttribute("toast", "keeping.kept");
    return "redirect:/admin/retention";
  }
}
