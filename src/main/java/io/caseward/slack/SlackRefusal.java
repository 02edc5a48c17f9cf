package io.caseward.slack;

import com.slack.api.methods.SlackApiTextResponse;

/** Slack understood a call and said no, with one of its error words. */
class SlackRefusal extends Exception {

  private final String error;
  private final String needed;

  private SlackRefusal(String error, String needed, String message) {
    super(message);
    this.error = error;
    this.needed = needed;
  }

  /** Slack was not even asked: it does not know whom the message is for. */
  static SlackRefusal unknown(String account) {
    return new SlackRefusal("user_not_found", null, "Slack does not know %s: neither by the account's Slack id nor by its e-mail.".formatted(account));
  }

  String error() {
    return error;
  }

  /** The scope that the token lacks, null where it is not for want of one. */
  String needed() {
    return needed;
  }

  static <T extends SlackApiTextResponse> T unless(T answer, String method) throws SlackRefusal {
    if (answer.isOk()) {
      return answer;
    }
    String needed = answer.getNeeded() == null ? "" : ", needed: " + answer.getNeeded();
    throw new SlackRefusal(
        answer.getError(), answer.getNeeded(), "Slack refused %s: %s%s.".formatted(method, answer.getError(), needed));
  }
}
