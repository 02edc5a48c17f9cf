package io.caseward.enforcement.web;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.enforcement.Appeals;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AppealPage {

  private final Cases cases;
  private final Appeals appeals;

  AppealPage(Cases cases, Appeals appeals) {
    this.cases = cases;
    this.appeals = appeals;
  }

  @PostMapping("/cases/{number}/appeals")
  @Requires(Permission.APPEAL_CASES)
  String lodge(
      @PathVariable String number,
      @RequestParam String text,
      Person person,
      RedirectAttributes after) {
    CaseFile file = cases.find(number).orElseThrow(() -> AppealApi.unknown(number));
    appeals.lodge(file.number(), text, person);
    after.addFlashAttribute("toast", "appeal.lodged");
    return "redirect:/cases/" + file.number();
  }
}
