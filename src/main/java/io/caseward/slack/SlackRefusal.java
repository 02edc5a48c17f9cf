package io.caseward.slack;

import com.slack.api.methods.SlackApiTextResponse;

/** Slack understood a call and said no, with one of its error words. */
class SlackRefusal extends Exception {

  private final String error;

  private SlackRefusal(String error, String message) {
    super(message);
    this.error = error;
  }

  String error() {
    return error;
  }

  static <T extends SlackApiTextResponse> T unless(T answer, String method) throws SlackRefusal {
    if (answer.isOk()) {
      return answer;
    }
    String needed = answer.getNeeded() == null ? "" : ", needed: " + answer.getNeeded();
    throw new SlackRefusal(
        answer.getError(), "Slack refused %s: %s%s.".formatted(method, answer.getError(), needed));
  }
}
