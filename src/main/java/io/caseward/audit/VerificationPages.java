package io.caseward.audit;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether the record is as it was written: asked for, watched, stopped. */
@Controller
@RequestMapping("/record/verification")
class VerificationPages {

  private final Verifications verifications;
  private final AnchorStates anchors;
  private final Retention retention;

  VerificationPages(Verifications verifications, AnchorStates anchors, Retention retention) {
    this.verifications = verifications;
    this.anchors = anchors;
    this.retention = retention;
  }

  @GetMapping
  @Requires(Permission.SEE_RECORD)
  String show(Model model) {
    model.addAttribute("run", verifications.last().orElse(null));
    model.addAttribute("anchors", anchors.all());
    model.addAttribute("months", retention.months());
    return "audit/verification";
  }

  @PostMapping
  @Requires(Permission.SEE_RECORD)
  String begin(Person by) {
    verifications.begin(by);
    return "redirect:/record/verification";
  }

  @PostMapping("/stop")
  @Requires(Permission.SEE_RECORD)
  String stop() {
    verifications.stop();
    return "redirect:/record/verification";
  }

  @GetMapping("/progress")
  @Requires(Permission.SEE_RECORD)
  String progress(Model model) {
    model.addAttribute("run", verifications.last().orElse(null));
    return "audit/verification :: progress";
  }
}
