package io.caseward.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as the server reads it: the same file that the browser renders, so that what comes back is
 * held to the same rules.
 */
public final class FormSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<FormField> fields = new ArrayList<>();

  private FormSchema(JsonNode schema) {
    collect(schema);
  }

  public static FormSchema parse(String json) {
    try {
      return new FormSchema(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The form is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void collect(JsonNode node) {
    for (JsonNode component : node.path("components")) {
      if (component.has("key")) {
        fields.add(new FormField(component));
      }
      collect(component);
    }
  }

  /** The keys of the fields, in order. */
  public List<String> keys() {
    return fields.stream().map(FormField::key).toList();
  }

  /**
   * Everything wrong with the answers, field by field.
   *
   * @param data what the form was given, such as the options of its lists
   */
  public List<FieldError> check(Map<String, Object> answers, Map<String, Object> data) {
    List<FieldError> errors = new ArrayList<>();
    answers.keySet().stream()
        .filter(key -> !keys().contains(key))
        .forEach(key -> errors.add(FieldError.of(key, "refusal.form.noField", key, keys())));
    fields.stream()
        .filter(field -> !field.hidden(answers))
        .forEach(field -> field.objection(answers.get(field.key()), data).ifPresent(errors::add));
    return errors;
  }

  /** The answers to the fields that show, the rest left out. */
  public Map<String, Object> shown(Map<String, Object> answers) {
    Map<String, Object> shown = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> !field.hidden(answers))
        .filter(field -> answers.get(field.key()) != null)
        .forEach(field -> shown.put(field.key(), answers.get(field.key())));
    return shown;
  }
}
