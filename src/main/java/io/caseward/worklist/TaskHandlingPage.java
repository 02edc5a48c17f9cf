package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dialogs of the task's screen: hold, help, hand over. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskHandlingPage {

  private final SeenTasks seen;
  private final Holding holding;
  private final HelpDesk help;
  private final HandingOver handingOver;
  private final MovingCases moving;

  TaskHandlingPage(SeenTasks seen, Holding holding, HelpDesk help, HandingOver handingOver, MovingCases moving) {
    this.seen = seen;
    this.holding = holding;
    this.help = help;
    this.handingOver = handingOver;
    this.moving = moving;
  }

  @PostMapping("/hold")
  @Requires(Permission.TAKE_TASKS)
  String hold(@PathVariable String id, @RequestParam(required = false) String reason, Person person, RedirectAttributes after) {
    holding.hold(seen.task(id).id(), person, HoldReason.of(reason));
    return told("task.held", "/worklist", after);
  }

  @PostMapping("/hold/end")
  @Requires(Permission.TAKE_TASKS)
  String goOn(@PathVariable String id, Person person, RedirectAttributes after) {
    holding.goOn(seen.task(id).id(), person);
    return told("task.wentOn", "/tasks/" + id, after);
  }

  @PostMapping("/help")
  @Requires(Permission.TAKE_TASKS)
  String ask(@PathVariable String id, @RequestParam(required = false) String text, Person person, RedirectAttributes after) {
    help.ask(seen.task(id).id(), person, Said.of("text", text));
    return told("task.helpAsked", "/tasks/" + id, after);
  }

  @PostMapping("/help/answer")
  @Requires(Permission.REASSIGN_TASKS)
  String answer(@PathVariable String id, @RequestParam(required = false) String text, Person person, RedirectAttributes after) {
    help.answer(seen.task(id).id(), person, Said.of("text", text));
    return told("task.helpAnswered", "/tasks/" + id, after);
  }

  @PostMapping("/handover")
  @Requires(Permission.HAND_OVER_TASKS)
  String handOver(
      @PathVariable String id,
      @RequestParam(required = false) String to,
      @RequestParam(required = false) String queue,
      @RequestParam(required = false) String note,
      Person person,
      RedirectAttributes after) {
    handingOver.to(seen.task(id).id(), person, to, queue, Said.of("note", note));
    return told("task.handedOver", "/worklist", after);
  }

  /** Of the task's whole case. */
  @PostMapping("/routing")
  @Requires(Permission.REROUTE_CASES)
  String reroute(
      @PathVariable String id,
      @RequestParam(required = false) String queue,
      @RequestParam(required = false) String vendor,
      @RequestParam(required = false) String note,
      Person person,
      RedirectAttributes after) {
    moving.move(seen.task(id).caseNumber(), Order.of(person, Said.of("note", note)), queue, MovingCases.named(vendor));
    return told("task.rerouted", "/tasks/" + id, after);
  }

  private static String told(String toast, String next, RedirectAttributes after) {
    after.addFlashAttribute("toast", toast);
    return "redirect:" + next;
  }
}
