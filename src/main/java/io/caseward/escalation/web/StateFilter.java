package io.caseward.escalation.web;

import io.caseward.escalation.EscalationState;
import io.caseward.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Which escalations a list is asked for. */
final class StateFilter {

  private StateFilter() {}

  static List<EscalationState> of(String wanted) {
    List<EscalationState> states =
        Arrays.stream(EscalationState.values()).filter(state -> fits(state, wanted)).toList();
    if (states.isEmpty()) {
      String sentence =
          "State '%s' does not exist. Known states: open, all, telling, acknowledged, resolved, stood_down."
              .formatted(wanted);
      throw new Refusal(
          HttpStatus.BAD_REQUEST, "unknown-state", sentence, Map.of("state", sentence));
    }
    return states;
  }

  private static boolean fits(EscalationState state, String wanted) {
    return switch (wanted) {
      case "all" -> true;
      case "open" -> state.open();
      default -> state.key().equals(wanted);
    };
  }
}
