package io.caseward.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A {@link Told} as JSON, for a text that is read days after it came about. A text and a number stand
 * as themselves, a time as {@code {"at": ...}} or {@code {"zoned": ...}}, a text within the text as
 * the whole does.
 */
final class KeptTold {

  private static final ObjectMapper JSON = new ObjectMapper();

  private KeptTold() {}

  static String write(Told told) {
    return node(told).toString();
  }

  private static ObjectNode node(Told told) {
    ObjectNode node = JSON.createObjectNode().put("key", told.key());
    ArrayNode values = node.putArray("values");
    told.values().forEach(value -> values.add(value(value)));
    return node;
  }

  private static JsonNode value(Object value) {
    if (value instanceof Told within) {
      return node(within);
    }
    if (value instanceof Instant at) {
      return JSON.createObjectNode().put("at", at.toString());
    }
    return value instanceof ZonedDateTime zoned ? JSON.createObjectNode().put("zoned", zoned.toString()) : scalar(value);
  }

  private static JsonNode scalar(Object value) {
    boolean same = value == null || value instanceof Number || value instanceof Boolean;
    return JSON.valueToTree(same ? value : value.toString());
  }

  /**
   * @throws IllegalArgumentException where {@link #write} did not write it
   */
  static Told read(String json) {
    try {
      return told(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No text that was kept: " + json, e);
    }
  }

  private static Told told(JsonNode node) {
    List<Object> values = StreamSupport.stream(node.get("values").spliterator(), false).map(KeptTold::value).toList();
    return new Told(node.get("key").textValue(), Collections.unmodifiableList(values));
  }

  private static Object value(JsonNode node) {
    if (node.has("key")) {
      return told(node);
    }
    if (node.has("at")) {
      return Instant.parse(node.get("at").textValue());
    }
    return node.has("zoned") ? ZonedDateTime.parse(node.get("zoned").textValue()) : JSON.convertValue(node, Object.class);
  }
}
