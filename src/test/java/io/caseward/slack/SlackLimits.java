package io.caseward.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long and how many Slack takes things, as its documentation of Block Kit says. */
final class SlackLimits {

  private static final Map<String, Integer> TEXTS = Map.of("header", 150, "section", 3000);
  private static final Map<String, Integer> OPTIONS = Map.of("radio_buttons", 10, "checkboxes", 10, "static_select", 100, "multi_static_select", 100);

  private final List<String> broken = new ArrayList<>();

  private SlackLimits() {}

  /** What a message breaks. */
  static List<String> ofMessage(String text, JsonNode blocks) {
    SlackLimits limits = new SlackLimits();
    limits.most("text", text == null ? 0 : text.length(), 40_000);
    limits.blocks(blocks, 50);
    return limits.broken;
  }

  /** What a dialog breaks. */
  static List<String> ofView(JsonNode view) {
    SlackLimits limits = new SlackLimits();
    List.of("title", "submit", "close").forEach(name -> limits.most(name, view.at("/" + name + "/text").asText().length(), 24));
    limits.most("private_metadata", view.path("private_metadata").asText().length(), 3000);
    limits.most("callback_id", view.path("callback_id").asText().length(), 255);
    limits.blocks(view.path("blocks"), 100);
    boolean asks = view.findValuesAsText("type").contains("input");
    if (asks && !view.has("submit")) {
      limits.broken.add("a view with inputs has no submit");
    }
    return limits.broken;
  }

  private void blocks(JsonNode blocks, int most) {
    most("blocks", blocks.size(), most);
    blocks.forEach(this::block);
  }

  private void block(JsonNode block) {
    String type = block.path("type").asText();
    if (TEXTS.containsKey(type) && block.has("text")) {
      between(type, block.at("/text/text").asText().length(), 1, TEXTS.get(type));
      whole(block.path("text"));
    }
    most("fields", block.path("fields").size(), 10);
    block.path("fields").forEach(field -> {
      most("field", field.path("text").asText().length(), 2000);
      whole(field);
    });
    if (type.equals("context")) {
      most("context", block.path("elements").size(), 10);
    }
    if (type.equals("actions")) {
      most("actions", block.path("elements").size(), 25);
      block.path("elements").forEach(this::button);
    }
    if (type.equals("input")) {
      input(block);
    }
  }

  /** A link or a mention that does not end would show as what it is made of. */
  private void whole(JsonNode text) {
    String said = text.path("text").asText();
    if (text.path("type").asText().equals("mrkdwn") && said.lastIndexOf('<') > said.lastIndexOf('>')) {
      broken.add("half a link: " + said.substring(said.lastIndexOf('<')));
    }
  }

  private void button(JsonNode button) {
    between("button", button.at("/text/text").asText().length(), 1, 75);
    most("action_id", button.path("action_id").asText().length(), 255);
    most("value", button.path("value").asText().length(), 2000);
    most("url", button.path("url").asText().length(), 3000);
  }

  private void input(JsonNode input) {
    between("label", input.at("/label/text").asText().length(), 1, 2000);
    most("hint", input.at("/hint/text").asText().length(), 2000);
    JsonNode element = input.path("element");
    most("max_length", element.path("max_length").asInt(0), 3000);
    Integer options = OPTIONS.get(element.path("type").asText());
    if (options != null && !element.has("option_groups")) {
      between("options", element.path("options").size(), 1, options);
    }
    element.findValues("options").forEach(list -> list.forEach(option -> between("option", option.at("/text/text").asText().length(), 1, 75)));
  }

  private void between(String what, int has, int least, int most) {
    if (has < least) {
      broken.add("%s has %d, fewer than %d".formatted(what, has, least));
    }
    most(what, has, most);
  }

  private void most(String what, int has, int most) {
    if (has > most) {
      broken.add("%s has %d, more than %d".formatted(what, has, most));
    }
  }
}
