package io.caseward.cases.privacy;

import io.caseward.cases.SeenCases;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What would be erased of a subject, and erasing it. The address names a case, not the subject:
 * addresses are kept in places that nobody erases.
 */
@Controller
class ErasurePages {

  private final SeenCases seen;
  private final Erasure erasure;

  ErasurePages(SeenCases seen, Erasure erasure) {
    this.seen = seen;
    this.erasure = erasure;
  }

  @GetMapping("/cases/{number}/erasure")
  @Requires(Permission.ERASE_SUBJECTS)
  @Transactional(readOnly = true)
  public String show(@PathVariable String number, Model model) {
    var file = seen.find(number);
    model.addAttribute("file", file);
    model.addAttribute("outlook", erasure.outlook(file));
    return "cases/erasure";
  }

  @PostMapping("/cases/{number}/erasure")
  @Requires(Permission.ERASE_SUBJECTS)
  String erase(@PathVariable String number, @RequestParam String reason, Person by, RedirectAttributes after) {
    var file = seen.find(number);
    erasure.erase(erasure.outlook(file).id(), reason, by);
    after.addFlashAttribute("toast", "erasure.done");
    return "redirect:/cases/" + file.number();
  }
}
