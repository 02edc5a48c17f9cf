package io.caseward.escalation;

import io.caseward.Story;
import io.caseward.cases.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A first review of Harbor's that nobody took in its four hours, and what comes of it. */
@Component
class Overdue {

  private final Story story;
  private final Escalations escalations;
  private final Acknowledging acknowledging;

  Overdue(Story story, Escalations escalations, Acknowledging acknowledging) {
    this.story = story;
    this.escalations = escalations;
    this.acknowledging = acknowledging;
  }

  /** The number of a case whose first review has just become overdue. */
  String review() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4));
    return number;
  }

  /** The one escalation that tells of a case, or told last. */
  Escalation of(String caseNumber) {
    List<Escalation> all = story.seeing(() -> escalations.of(caseNumber)).stream().filter(one -> one.state() != EscalationState.JOINED).toList();
    if (all.size() != 1) {
      throw new AssertionError("%s has %d escalations, not one".formatted(caseNumber, all.size()));
    }
    return all.get(0);
  }

  List<String> told(String caseNumber, int round, int rung) {
    return story.seeing(() -> escalations.toldOf(of(caseNumber).number())).stream()
        .filter(told -> told.round() == round && told.rung() == rung)
        .map(Told::who)
        .toList();
  }

  List<String> timeline(String caseNumber) {
    return story.seeing(() -> escalations.timelineOf(of(caseNumber).number())).stream()
        .map(EscalationEntry::kind)
        .toList();
  }

  Acknowledgement acknowledged(String caseNumber, String who) {
    return acknowledging.acknowledge(of(caseNumber).number(), story.person(who));
  }

  static Map<String, Object> settledBy(String resolution) {
    return Map.of("resolution", resolution, "instruction", "Ask the merchant for its batch list.");
  }
}
