package io.caseward.enforcement.web;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.enforcement.Precedents;
import io.caseward.people.Permission;
import io.caseward.people.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asked for when someone opens the tab of related cases, not with every task. */
@Controller
class PrecedentsPage {

  private final Cases cases;
  private final Precedents precedents;

  PrecedentsPage(Cases cases, Precedents precedents) {
    this.cases = cases;
    this.precedents = precedents;
  }

  @GetMapping("/cases/{number}/precedents")
  @Requires(Permission.SEE_CASES)
  String precedents(@PathVariable String number, Model model) {
    CaseFile file = cases.find(number).orElseThrow(() -> AppealApi.unknown(number));
    model.addAttribute("precedents", precedents.of(file.number()));
    return "enforcement/precedents";
  }
}
