package io.caseward.escalation.web;

import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.Passing;
import io.caseward.escalation.Settling;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.Parameters;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escalations")
class EscalationApi {

  private static final int MOST = 200;

  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final Passing passing;
  private final Settling settling;

  EscalationApi(Escalations escalations, Acknowledging acknowledging, Passing passing, Settling settling) {
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.passing = passing;
    this.settling = settling;
  }

  /**
   * @param state one of the states, {@code open} or {@code all}
   * @param after the {@code next} of the page before
   */
  @GetMapping
  @Requires(Permission.SEE_ESCALATIONS)
  Page list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Parameters.size("limit", limit, MOST);
    List<Escalation> items = escalations.page(StateFilter.of(state), known(after), size);
    String next = items.size() < size ? null : items.get(size - 1).number();
    return new Page(items.stream().map(EscalationView::of).toList(), next);
  }

  private String known(String after) {
    if (after == null || after.isBlank()) {
      return null;
    }
    return escalations.find(after)
        .orElseThrow(() -> Parameters.refusal("after", after, "refusal.noEscalationBefore"))
        .number();
  }

  @GetMapping("/{number}")
  @Requires(Permission.SEE_ESCALATIONS)
  EscalationView one(@PathVariable String number) {
    return EscalationView.of(Known.of(escalations, number));
  }

  @PostMapping("/{number}/acknowledgement")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  Acknowledged acknowledge(@PathVariable String number, Person person) {
    var answer = acknowledging.acknowledge(Known.of(escalations, number).number(), person);
    return new Acknowledged(answer.first(), EscalationView.of(answer.escalation()));
  }

  /** Takes it from whoever has it. */
  @PostMapping("/{number}/assignment")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  EscalationView take(@PathVariable String number, Person person) {
    return EscalationView.of(passing.take(Known.of(escalations, number).number(), person));
  }

  /** Gives it to somebody else. */
  @PostMapping("/{number}/handover")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  EscalationView handOver(@PathVariable String number, @RequestBody HandOver to, Person person) {
    return EscalationView.of(passing.handOver(Known.of(escalations, number).number(), person, to.person(), to.note()));
  }

  /** Asks for quiet; the clock of settling it goes on. */
  @PostMapping("/{number}/snooze")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  EscalationView snooze(@PathVariable String number, @RequestBody Snooze snooze, Person person) {
    return EscalationView.of(passing.snooze(Known.of(escalations, number).number(), person, snooze.minutes()));
  }

  @PostMapping("/{number}/resolution")
  @Requires(Permission.ACKNOWLEDGE_ESCALATIONS)
  EscalationView resolve(
      @PathVariable String number, @RequestBody Map<String, Object> answers, Person person) {
    String known = Known.of(escalations, number).number();
    return EscalationView.of(settling.settle(known, person, answers));
  }

  /**
   * @param person an account that may answer for it
   * @param note what they read first; may be left out
   */
  record HandOver(String person, String note) {}

  /**
   * @param minutes for how long: 15, 30, 60, 120, 240, 480 or 1440
   */
  record Snooze(int minutes) {}

  record Page(List<EscalationView> items, String next) {}

  /**
   * @param first false where someone had acknowledged it before; {@code escalation} says who and when
   */
  record Acknowledged(boolean first, EscalationView escalation) {}
}
