package io.caseward.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ladders as their page shows them. */
@Component
public class LadderViews {

  private static final LadderRules NEW = new LadderRules(null, List.of(), null, LadderRules.Again.TOP, 1, LadderRules.USUAL_LEASE, 0);

  private final Audience audience;

  LadderViews(Audience audience) {
    this.audience = audience;
  }

  /**
   * A rung as a matter meets it.
   *
   * @param after how long everybody below has been silent by then
   * @param found whom it would tell now in a matter that is no vendor's
   */
  public record Step(Rung rung, Duration after, Found found) {}

  public List<Step> climb(LadderRules rules) {
    List<Step> steps = new ArrayList<>();
    Duration after = Duration.ZERO;
    for (Rung rung : rules.rungs()) {
      steps.add(new Step(rung, after, audience.of(rung, null)));
      after = after.plus(rung.lasts());
    }
    return steps;
  }

  public LadderFields fields(LadderTable.Row ladder) {
    return LadderFields.of(ladder.name(), ladder.rules());
  }

  public LadderFields blank() {
    return LadderFields.of("", NEW);
  }
}
