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

  SettingsPage(PreferenceTable preferences) {
    this.preferences = preferences;
  }

  @GetMapping("/settings")
  @Open("everyone chooses for themselves; the door lets in only who has signed in")
  String settings(Person person, Model model) {
    model.addAttribute("preferences", preferences.of(person));
    model.addAttribute("languages", PageLanguage.values());
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
}
