package io.caseward.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;

/**
 * Someone in Slack pressed a button.
 *
 * @param user Slack's id of whoever did
 * @param channel Slack's id of the channel it stands in
 * @param action what the button is for
 * @param value what it is about
 * @param trigger with what a dialog may be opened for them, for three seconds
 */
record Press(String user, String channel, String action, String value, String trigger) {

  static Press of(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().get(0);
    String channel = payload.getChannel() == null ? payload.getContainer().getChannelId() : payload.getChannel().getId();
    return new Press(payload.getUser().getId(), channel, action.getActionId(), action.getValue(), payload.getTriggerId());
  }
}
