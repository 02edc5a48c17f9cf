package io.caseward.escalation.web;

import io.caseward.escalation.Acknowledgement;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.Passing;
import io.caseward.escalation.Reaching;
import io.caseward.escalation.Settling;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.sla.ClockStory;
import io.caseward.sla.Clocks;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.Tasks;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/escalations")
class EscalationPages {

  private static final int SHOWN = 50;

  private final Escalations escalations;
  private final Reaching reaching;
  private final Acknowledging acknowledging;
  private final Passing passing;
  private final Settling settling;
  private final Tasks tasks;
  private final Clocks clocks;
  private final ClockStory stories;

  EscalationPages(
      Escalations escalations, Reaching reaching, Acknowledging acknowledging, Passing passing, Settling settling, Tasks tasks, Clocks clocks, ClockStory stories) {
    this.escalations = escalations;
    this.reaching = reaching;
    this.acknowledging = acknowledging;
    this.passing = passing;
    this.settling = settling;
    this.tasks = tasks;
    this.clocks = clocks;
    this.stories = stories;
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
    model.addAttribute("story", story(escalation));
    model.addAttribute("told", escalations.toldOf(escalation.number()));
    model.addAttribute("into", escalation.state() == EscalationState.JOINED ? escalations.into(escalation) : null);
    model.addAttribute("calls", reaching.of(escalation.number()));
    model.addAttribute("joined", escalations.joined(escalation.number()));
    model.addAttribute("timeline", escalations.timelineOf(escalation.number()));
    model.addAttribute("settleTask", settleTask(escalation, person));
    model.addAttribute("mayAcknowledge", person.may(Permission.ACKNOWLEDGE_ESCALATIONS) && !escalation.acknowledgers().contains(person.name()));
    model.addAttribute("mayAnswer", person.may(Permission.ACKNOWLEDGE_ESCALATIONS));
    model.addAttribute("has", escalation.isWith(person.name()));
    model.addAttribute("successors", passing.successors(escalation));
    model.addAttribute("snoozes", Passing.SNOOZES);
    return "escalation/escalation";
  }

  /** The overdue task's clock in the reader's language; as it was told then where the clock is gone. */
  private String story(Escalation escalation) {
    return clocks.ofTask(escalation.causeTask()).map(clock -> stories.of(clock, LocaleContextHolder.getLocale())).orElse(escalation.story());
  }

  /** The task of settling it, where it lies with the reader. */
  private String settleTask(Escalation escalation, Person person) {
    return Optional.ofNullable(escalation.resolveTask())
        .flatMap(tasks::find)
        .filter(task -> task.state().equals("open") && person.name().equals(task.assignee()))
        .map(TaskRow::id)
        .orElse(null);
  }

  @PostMapping("/{number}/acknowledgement")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String acknowledge(@PathVariable String number, Person person, RedirectAttributes after) {
    after.addFlashAttribute("toast", toast(acknowledging.acknowledge(Known.of(escalations, number).number(), person)));
    return "redirect:/escalations/" + number;
  }

  private static String toast(Acknowledgement done) {
    if (done.renewed()) {
      return "escalation.renewed";
    }
    boolean more = done.escalation().state() == EscalationState.TELLING;
    return done.first() ? (more ? "escalation.seconded" : "escalation.yours") : "escalation.taken";
  }

  @PostMapping("/{number}/assignment")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String take(@PathVariable String number, Person person, RedirectAttributes after) {
    passing.take(Known.of(escalations, number).number(), person);
    after.addFlashAttribute("toast", "escalation.took");
    return "redirect:/escalations/" + number;
  }

  @PostMapping("/{number}/handover")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String handOver(
      @PathVariable String number,
      @RequestParam(name = "person", defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note,
      Person by,
      RedirectAttributes after) {
    passing.handOver(Known.of(escalations, number).number(), by, to, note);
    after.addFlashAttribute("toast", "escalation.handedOver");
    return "redirect:/escalations/" + number;
  }

  @PostMapping("/{number}/snooze")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String snooze(@PathVariable String number, @RequestParam int minutes, Person person, RedirectAttributes after) {
    passing.snooze(Known.of(escalations, number).number(), person, minutes);
    after.addFlashAttribute("toast", "escalation.snoozed");
    return "redirect:/escalations/" + number;
  }

  @PostMapping("/{number}/resolution")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  String resolve(
      @PathVariable String number,
      @RequestParam String resolution,
      @RequestParam String instruction,
      Person person,
      RedirectAttributes after) {
    settling.settle(
        Known.of(escalations, number).number(),
        person,
        Map.of("resolution", resolution, "instruction", instruction));
    after.addFlashAttribute("toast", "escalation.settled");
    return "redirect:/escalations/" + number;
  }
}
