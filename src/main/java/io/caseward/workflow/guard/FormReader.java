package io.caseward.workflow.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds a form against the field kinds that carry no code of their own. */
final class FormReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KINDS =
      Set.of("default", "text", "textfield", "textarea", "radio", "select", "checkbox", "checklist", "taglist", "number", "datetime", "group", "separator", "spacer");

  private FormReader() {}

  static List<Objection> objections(String text) {
    try {
      List<Objection> objections = new ArrayList<>();
      collect(JSON.readTree(text), objections);
      return objections;
    } catch (JsonProcessingException e) {
      return List.of(new Objection(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), "", "json", "it is not JSON: " + e.getOriginalMessage(), "Export it again from a form editor"));
    } catch (StackOverflowError e) {
      return List.of(ModelGuard.whole("size", "it is nested too deep", "Flatten it"));
    }
  }

  private static void collect(JsonNode node, List<Objection> objections) {
    JsonNode kind = node.get("type");
    if (kind != null && kind.isTextual() && !KINDS.contains(kind.asText())) {
      objections.add(new Objection(1, node.path("key").asText(node.path("id").asText()), "field", "the field type '%s' may not be used".formatted(kind.asText()), "Use one of " + String.join(", ", KINDS.stream().sorted().toList())));
    }
    if (node.path("text").asText().contains("<")) {
      objections.add(new Objection(1, node.path("id").asText(), "markup", "its text holds markup", "Write plain text"));
    }
    for (JsonNode field : node.path("components")) {
      collect(field, objections);
    }
  }
}
