package io.caseward.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form says to people, in other words; all else of it stays as it is. */
final class FormTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> SAID = List.of("label", "description", "text", "dateLabel", "timeLabel", "prefixAdorner", "suffixAdorner");

  /** What an expression answers with, not what it compares: {@code =if verdict = "violation" then "Then: ..." else ""}. */
  private static final Pattern ANSWERED = Pattern.compile("((?:then|else)\\s+\")((?:[^\"\\\\]|\\\\.)*)(?=\")");

  private FormTexts() {}

  static JsonNode said(String schema, UnaryOperator<String> words) {
    try {
      JsonNode form = JSON.readTree(schema);
      form.path("components").forEach(component -> say(component, words));
      return form;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The form is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void say(JsonNode node, UnaryOperator<String> words) {
    if (node instanceof ObjectNode component) {
      SAID.stream().filter(name -> component.path(name).isTextual()).forEach(name -> component.put(name, text(component.get(name).textValue(), words)));
      say(component.path("appearance"), words);
      List.of("values", "components").forEach(within -> component.path(within).forEach(part -> say(part, words)));
    }
  }

  private static String text(String text, UnaryOperator<String> words) {
    if (!text.startsWith("=")) {
      return words.apply(text);
    }
    return ANSWERED.matcher(text).replaceAll(part -> Matcher.quoteReplacement(part.group(1) + quoted(words.apply(unquoted(part.group(2))))));
  }

  private static String unquoted(String literal) {
    return literal.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
