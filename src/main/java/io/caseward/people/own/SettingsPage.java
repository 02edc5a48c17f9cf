package io.caseward.people.own;

import io.caseward.people.Open;
import io.caseward.people.PageLanguage;
import io.caseward.people.Person;
import io.caseward.people.PreferenceTable;
import io.caseward.people.Preferences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people choose for themselves. */
@Controller
class SettingsPage {

  private final PreferenceTable preferences;
  private final OwnSlack slack;

  SettingsPage(PreferenceTable preferences, OwnSlack slack) {
    this.preferences = preferences;
    this.slack = slack;
  }

  @GetMapping("/settings")
  @Open("everyone chooses for themselves; the door lets in only who has signed in")
  String settings(Person person, Model model) {
    model.addAttribute("preferences", preferences.of(person));
    model.addAttribute("languages", PageLanguage.values());
    model.addAttribute("slackId", person.slackId());
    model.addAttribute("email", person.email());
    return "people/settings";
  }

  /** A box that is not ticked is not sent; no language is the browser's. */
  @PostMapping("/settings")
  @Open("everyone chooses for themselves; the door lets in only who has signed in")
  String choose(PageLanguage language, String blur, String grey, String mute, Person person, RedirectAttributes after) {
    preferences.keep(person, new Preferences(blur != null, grey != null, mute != null, language));
    after.addFlashAttribute("toast", "settings.kept");
    return "redirect:/settings";
  }

  /** Who they are in Slack is said there, by the command. */
  @PostMapping("/settings/slack/removal")
  @Open("everyone says who they are in Slack; the door lets in only who has signed in")
  String unlink(Person person, RedirectAttributes after) {
    slack.unlink(person);
    after.addFlashAttribute("toast", "settings.slack.unlinked");
    return "redirect:/settings";
  }
}
