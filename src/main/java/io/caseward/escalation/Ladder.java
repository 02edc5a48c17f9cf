package io.caseward.escalation;

import java.util.List;

/**
 * Who hears of a matter, and after how much silence the next does, as it stands when a matter begins
 * to climb: the rungs of whatever ladders come after it stand at its end.
 */
record Ladder(String key, int edition, LadderRules rules) {

  String channel() {
    return rules.channel();
  }

  List<Rung> rungs() {
    return rules.rungs();
  }

  LadderRules.Again again() {
    return rules.again();
  }
}
