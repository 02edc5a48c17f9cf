package io.caseward.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A dialog as the fake Slack shows it to someone. */
public record HeardDialog(String user, JsonNode view) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public HeardDialog says(String text) {
    assertThat(view.toString()).contains(text);
    return this;
  }

  /** The names of its fields, in order. */
  public List<String> fields() {
    return inputs().stream().map(input -> input.path("block_id").asText()).toList();
  }

  /** What a field offers. */
  public List<String> offers(String field) {
    List<String> offered = new ArrayList<>();
    input(field).findValues("options").forEach(options -> options.forEach(option -> offered.add(option.path("value").asText())));
    return offered;
  }

  private List<JsonNode> inputs() {
    return StreamSupport.stream(view.path("blocks").spliterator(), false).filter(block -> block.path("type").asText().equals("input")).toList();
  }

  private JsonNode input(String field) {
    return inputs().stream().filter(input -> input.path("block_id").asText().equals(field)).findFirst().orElseThrow(() -> new AssertionError("No field '%s' in %s".formatted(field, view)));
  }

  /** What Slack sends when it is sent with these answers; a field that is not named is left empty. */
  String filled(String trigger, Map<String, String> answers) {
    ObjectNode sent = JSON.createObjectNode().put("type", "view_submission").put("trigger_id", trigger);
    sent.putObject("user").put("id", user);
    ObjectNode values = sent.putObject("view").put("type", "modal").put("callback_id", view.path("callback_id").asText()).put("private_metadata", view.path("private_metadata").asText()).putObject("state").putObject("values");
    inputs().forEach(input -> fill(values.putObject(input.path("block_id").asText()), input, answers.get(input.path("block_id").asText())));
    return sent.toString();
  }

  private static void fill(ObjectNode values, JsonNode input, String answer) {
    String type = input.at("/element/type").asText();
    ObjectNode value = values.putObject(input.at("/element/action_id").asText()).put("type", type);
    if (answer == null) {
      value.putNull(type.endsWith("select") || type.equals("radio_buttons") ? "selected_option" : "value");
    } else if (type.equals("static_select") || type.equals("radio_buttons")) {
      value.putObject("selected_option").put("value", answer);
    } else {
      value.put("value", answer);
    }
  }
}
