package io.caseward.enforcement;

import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Cases on their way to a penalty. */
@Component
class Matters {

  private final AtomicInteger subjects = new AtomicInteger();
  private final Story story;
  private final Enforcement enforcement;

  Matters(Story story, Enforcement enforcement) {
    this.story = story;
    this.enforcement = enforcement;
  }

  Subject someUser() {
    return new Subject("user", "U-" + System.nanoTime() + subjects.incrementAndGet(), "Rosa Lim");
  }

  /** A high harassment report about a user, found to be a violation. */
  String violationBy(Subject user) {
    String number = story.reports(user, "harassment", Severity.HIGH, "tl");
    story.reviewed(number, "violation");
    return number;
  }

  /** One whose user has a strike already, so that the next penalty is a suspension. */
  String severeViolation() {
    Subject user = someUser();
    violationBy(user);
    return violationBy(user);
  }

  void decided(String caseNumber, String who, PenaltyKind penalty) {
    Map<String, Object> answers = new HashMap<>(story.verdict(caseNumber, "violation"));
    answers.put("penalty", penalty.key());
    story.finishes(caseNumber, "userTask_DecideCase", who, answers);
  }

  void approved(String caseNumber, String who, String approval) {
    Map<String, Object> answers = Map.of("approval", approval, "notes", Story.WHY);
    story.finishes(caseNumber, "userTask_ApprovePenalty", who, answers);
  }

  void appealDecided(String caseNumber, String who, String outcome) {
    Map<String, Object> answers = Map.of("outcome", outcome, "notes", Story.WHY);
    story.finishes(caseNumber, "userTask_DecideAppeal", who, answers);
  }

  /** The newest penalty of a case. */
  Penalty penalty(String caseNumber) {
    return story.seeing(() -> enforcement.penaltiesOf(caseNumber))
        .stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError(caseNumber + " has no penalty"));
  }
}
