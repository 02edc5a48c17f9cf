package io.caseward.people.own;

import io.caseward.people.NotAccepted;
import io.caseward.people.Open;
import io.caseward.people.credential.AccountLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link leads that lets someone set a password. */
@Controller
class LinkPages {

  private final AccountLinks links;
  private final OwnPassword passwords;
  private final FirstAdministrator first;

  LinkPages(AccountLinks links, OwnPassword passwords, FirstAdministrator first) {
    this.links = links;
    this.passwords = passwords;
    this.first = first;
  }

  @GetMapping(AccountLinks.JOIN + "{token}")
  @Open("the link itself says who may")
  String join(@PathVariable String token, Model model) {
    AccountLinks.Link link = links.find(token).filter(found -> found.account() != null).orElseThrow(LinkPages::over);
    model.addAttribute("account", link.account());
    model.addAttribute("purpose", link.purpose());
    return "people/join";
  }

  @PostMapping(AccountLinks.JOIN + "{token}")
  @Open("the link itself says who may")
  String setPassword(@PathVariable String token, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again) {
    passwords.setBy(token, password, again);
    return "redirect:/sign-in?set";
  }

  @GetMapping(AccountLinks.FIRST_ADMINISTRATOR + "{token}")
  @Open("the link itself says who may")
  String firstAdministrator(@PathVariable String token, Model model) {
    links.find(token).filter(found -> found.account() == null).orElseThrow(LinkPages::over);
    model.addAttribute("purpose", "first_admin");
    return "people/join";
  }

  @PostMapping(AccountLinks.FIRST_ADMINISTRATOR + "{token}")
  @Open("the link itself says who may")
  String makeFirstAdministrator(
      @PathVariable String token, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again) {
    first.make(token, name.strip(), password, again);
    return "redirect:/sign-in?set";
  }

  private static NotAccepted over() {
    return NotAccepted.missing("refusal.linkOver");
  }
}
