package io.caseward.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Someone in Slack pressed a button.
 *
 * @param user Slack's id of whoever did
 * @param channel Slack's id of the channel it stands in
 * @param action what the button is for
 * @param value what it is about
 * @param key the same for the same press, however often we are told of it
 */
record Press(String user, String channel, String action, String value, String key) {

  /** All of an interaction's presses; none where it is something else. */
  static List<Press> of(JsonNode interaction) {
    List<Press> presses = new ArrayList<>();
    if ("block_actions".equals(interaction.path("type").asText())) {
      interaction.path("actions").forEach(action -> presses.add(of(interaction, action)));
    }
    return presses;
  }

  private static Press of(JsonNode interaction, JsonNode action) {
    String user = interaction.at("/user/id").asText();
    String name = action.path("action_id").asText();
    return new Press(
        user,
        interaction.at("/channel/id").asText(interaction.at("/container/channel_id").asText()),
        name,
        action.path("value").asText(),
        String.join(":", user, name, action.path("action_ts").asText()));
  }
}
