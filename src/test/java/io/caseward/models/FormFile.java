package io.caseward.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A shipped form, read from its file. */
record FormFile(String file, JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One question of a form. */
  record Field(JsonNode json) {

    String key() {
      return json.path("key").asText();
    }

    String text(String name) {
      return json.path(name).asText();
    }

    /** The answers it offers itself; empty where they come with the case. */
    Set<String> values() {
      return StreamSupport.stream(json.path("values").spliterator(), false).map(v -> v.path("value").asText()).collect(Collectors.toSet());
    }

    String hiddenWhen() {
      return json.path("conditional").path("hide").asText();
    }
  }

  static FormFile of(String file, String text) {
    try {
      return new FormFile(file, JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("%s is not JSON: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }

  String key() {
    return json.path("id").asText();
  }

  List<Field> fields() {
    return StreamSupport.stream(json.path("components").spliterator(), false).map(Field::new).toList();
  }

  Optional<Field> field(String key) {
    return fields().stream().filter(field -> field.key().equals(key)).findFirst();
  }
}
