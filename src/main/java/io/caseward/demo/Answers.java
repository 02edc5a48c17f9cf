package io.caseward.demo;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.enforcement.Outcome;
import io.caseward.enforcement.PenaltyKind;
import io.caseward.policy.Clause;
import io.caseward.policy.Policies;
import io.caseward.worklist.TaskRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people write into the forms. */
@InDemo
class Answers {

  private final Cases cases;
  private final Policies policies;
  private final Voices voices;

  Answers(Cases cases, Policies policies, Script script) {
    this.cases = cases;
    this.policies = policies;
    this.voices = script.voices();
  }

  /** A complete answer to a task's form, as the plot wants it. */
  Map<String, Object> to(TaskRow task, Tale tale) {
    return switch (task.element()) {
      case "userTask_SecondReviewCase" -> second(tale);
      case "userTask_DecideCase" -> decision(tale);
      case "userTask_ApprovePenalty" -> approval(tale);
      case "userTask_DecideAppeal" -> ruling(tale);
      default -> review(tale);
    };
  }

  /** That the evidence does not settle it. */
  Map<String, Object> question(Tale tale) {
    String missing = tale.fill(tale.plot().incident().missing());
    return Map.of("verdict", "insufficient", "missing", missing, "notes", voices.unsure() + missing);
  }

  private Map<String, Object> review(Tale tale) {
    Incident incident = tale.plot().incident();
    boolean violation = tale.plot().ending() != Ending.CLEARED || tale.plot().has(Turn.REVIEWS_DIFFER);
    String before = tale.plot().has(Turn.ASKS_IN_VAIN) ? voices.stillMissing() : "";
    return verdict(tale, violation, before + tale.fill(violation ? incident.found() : incident.cleared()));
  }

  private Map<String, Object> second(Tale tale) {
    boolean differ = tale.plot().has(Turn.REVIEWS_DIFFER);
    boolean violation = tale.plot().ending() != Ending.CLEARED && !differ;
    return verdict(tale, violation, tale.oneOf(differ ? voices.secondDiffers() : voices.secondAgrees()));
  }

  private Map<String, Object> decision(Tale tale) {
    if (tale.plot().ending() == Ending.CLEARED) {
      return verdict(tale, false, tale.oneOf(voices.policyCleared()));
    }
    boolean again = tale.refusedBefore();
    Map<String, Object> answers = verdict(tale, true, again ? voices.decidedAgain() : tale.oneOf(voices.policyViolation()));
    answers.put("penalty", penalty(tale, again).key());
    return answers;
  }

  private static PenaltyKind penalty(Tale tale, boolean again) {
    if (tale.plot().has(Turn.REVIEWS_DIFFER)) {
      return PenaltyKind.STRIKE;
    }
    boolean hard = tale.plot().has(Turn.PENALTY_REFUSED) || tale.plot().reason().equals("account_fraud");
    return hard && !again ? PenaltyKind.OFFBOARDING : PenaltyKind.SUSPENSION_30D;
  }

  private Map<String, Object> approval(Tale tale) {
    if (tale.plot().has(Turn.PENALTY_REFUSED) && !tale.refusedBefore()) {
      tale.refused();
      return Map.of("approval", "refused", "notes", voices.refused());
    }
    return Map.of("approval", "approved", "notes", tale.oneOf(voices.approved()));
  }

  private Map<String, Object> ruling(Tale tale) {
    return tale.plot().ending() == Ending.OVERTURNED
        ? Map.of("outcome", "overturned", "notes", tale.oneOf(voices.overturned()))
        : Map.of("outcome", "upheld", "notes", tale.oneOf(voices.upheld()));
  }

  private Map<String, Object> verdict(Tale tale, boolean violation, String notes) {
    Outcome outcome = violation ? Outcome.VIOLATION : Outcome.NO_VIOLATION;
    Map<String, Object> answers = new HashMap<>(Map.of("verdict", outcome.key(), "notes", notes));
    if (violation) {
      answers.put("clause", clause(tale).reference());
    }
    return answers;
  }

  private Clause clause(Tale tale) {
    CaseFile file = cases.find(tale.caseNumber()).orElseThrow();
    List<Clause> inForce = policies.inForce(file.reason(), file.policyEdition());
    return inForce.stream()
        .filter(clause -> clause.number().equals(tale.plot().incident().clause()))
        .findFirst()
        .orElse(inForce.get(0));
  }
}
