package io.caseward.escalation.web;

import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.Settling;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/escalations")
class EscalationPages {

  private static final int SHOWN = 50;

  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final Settling settling;

  EscalationPages(Escalations escalations, Acknowledging acknowledging, Settling settling) {
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.settling = settling;
  }

  @GetMapping
  @Requires(Permission.SEE_ESCALATIONS)
  String list(Model model) {
    model.addAttribute("waiting", escalations.waiting());
    model.addAttribute("ended", escalations.ended(SHOWN));
    return "escalation/list";
  }

  @GetMapping("/{number}")
  @Requires(Permission.SEE_ESCALATIONS)
  String one(@PathVariable String number, Person person, Model model) {
    Escalation escalation = Known.of(escalations, number);
    model.addAttribute("escalation", escalation);
    model.addAttribute("told", escalations.toldOf(escalation.number()));
    model.addAttribute("timeline", escalations.timelineOf(escalation.number()));
    model.addAttribute("mayAcknowledge", person.may(Permission.ACKNOWLEDGE_ESCALATIONS));
    return "escalation/escalation";
  }

  @PostMapping("/{number}/acknowledgement")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String acknowledge(@PathVariable String number, Person person) {
    acknowledging.acknowledge(Known.of(escalations, number).number(), person);
    return "redirect:/escalations/" + number;
  }

  @PostMapping("/{number}/resolution")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String resolve(
      @PathVariable String number,
      @RequestParam String resolution,
      @RequestParam String instruction,
      Person person) {
    settling.settle(
        Known.of(escalations, number).number(),
        person,
        Map.of("resolution", resolution, "instruction", instruction));
    return "redirect:/escalations/" + number;
  }
}
