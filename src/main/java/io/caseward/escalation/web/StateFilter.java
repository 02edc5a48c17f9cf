package io.caseward.escalation.web;

import io.caseward.escalation.EscalationState;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Which escalations a list is asked for. */
final class StateFilter {

  private StateFilter() {}

  static List<EscalationState> of(String wanted) {
    List<EscalationState> states =
        Arrays.stream(EscalationState.values()).filter(state -> fits(state, wanted)).toList();
    if (states.isEmpty()) {
      throw Refusal.ofField(HttpStatus.BAD_REQUEST, "unknown-state", "state", Told.of("refusal.unknownState", wanted, Told.list(known())));
    }
    return states;
  }

  private static List<String> known() {
    return Stream.concat(Stream.of("open", "all"), Arrays.stream(EscalationState.values()).map(EscalationState::key)).toList();
  }

  private static boolean fits(EscalationState state, String wanted) {
    return switch (wanted) {
      case "all" -> true;
      case "open" -> state.open();
      default -> state.key().equals(wanted);
    };
  }
}
