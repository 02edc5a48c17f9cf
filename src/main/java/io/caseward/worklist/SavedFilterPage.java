package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps and forgets the reader's own lists. */
@Controller
class SavedFilterPage {

  private final SavedFilters saved;

  SavedFilterPage(SavedFilters saved) {
    this.saved = saved;
  }

  @PostMapping("/worklist/filters")
  @Requires(Permission.SEE_WORKLIST)
  String save(@RequestParam(required = false) String name, @RequestParam(required = false) String address, Person person, RedirectAttributes after) {
    String kept = saved.save(person, name, address);
    after.addFlashAttribute("toast", "worklist.saved");
    return "redirect:" + kept;
  }

  @PostMapping("/worklist/filters/removal")
  @Requires(Permission.SEE_WORKLIST)
  String remove(@RequestParam(required = false) String name, Person person, RedirectAttributes after) {
    saved.remove(person, name);
    after.addFlashAttribute("toast", "worklist.forgotten");
    return "redirect:/worklist";
  }
}
