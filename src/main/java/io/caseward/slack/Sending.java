package io.caseward.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Someone in Slack sent a dialog.
 *
 * @param user Slack's id of whoever did
 * @param about what it is about
 * @param channel Slack's id of the channel where it was asked for
 * @param filled what stood in each field, by its name; nothing where it was left empty
 */
record Sending(String user, String dialog, String about, String channel, Map<String, List<String>> filled) {

  static Sending of(ViewSubmissionPayload payload) {
    String[] told = payload.getView().getPrivateMetadata().split(" ", 2);
    Map<String, List<String>> filled = new HashMap<>();
    payload.getView().getState().getValues().forEach((field, elements) -> filled.put(field, elements.values().stream().flatMap(Sending::given).toList()));
    return new Sending(payload.getUser().getId(), payload.getView().getCallbackId(), told[0], told.length > 1 ? told[1] : "", filled);
  }

  private static Stream<String> given(ViewState.Value value) {
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue);
    }
    String one = value.getSelectedOption() != null ? value.getSelectedOption().getValue() : value.getSelectedDate() != null ? value.getSelectedDate() : value.getValue();
    return Stream.ofNullable(one);
  }

  /** Whether it has all of these fields, so that each can be told what is wrong with it. */
  boolean asks(Set<String> fields) {
    return filled.keySet().containsAll(fields);
  }
}
