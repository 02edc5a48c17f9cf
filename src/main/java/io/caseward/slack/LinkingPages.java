package io.caseward.slack;

import io.caseward.people.Open;
import io.caseward.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link leads that {@code /caseward link} answers with: someone signed in says that it was them. */
@Controller
class LinkingPages {

  static final String PATH = "/slack/link/";
  private static final String OWN = "everyone says who they are in Slack; the door lets in only who has signed in";

  private final LinkCodes codes;
  private final HomeTab home;

  LinkingPages(LinkCodes codes, HomeTab home) {
    this.codes = codes;
    this.home = home;
  }

  @GetMapping(PATH + "{code}")
  @Open(OWN)
  String ask(@PathVariable String code, Person person, Model model) {
    model.addAttribute("newcomer", codes.find(code));
    model.addAttribute("person", person);
    return "slack/link";
  }

  @PostMapping(PATH + "{code}")
  @Open(OWN)
  String confirm(@PathVariable String code, Person person, RedirectAttributes after) {
    home.refresh(codes.confirm(code, person));
    after.addFlashAttribute("toast", "slack.linked");
    return "redirect:/settings#slack";
  }
}
