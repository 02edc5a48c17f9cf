package io.caseward.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The texts that the demo's cases are made of.
 *
 * @param incidents what happened, by policy area
 * @param cast whom it may be about: names by type of subject and market
 */
record Script(
    Map<String, List<Incident>> incidents,
    Map<String, Map<String, List<String>>> cast,
    List<History> histories,
    Voices voices) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  static Script read() {
    return new Script(
        read("incidents", new TypeReference<>() {}),
        read("cast", new TypeReference<>() {}),
        read("histories", new TypeReference<>() {}),
        read("voices", new TypeReference<>() {}));
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream file = Script.class.getResourceAsStream("/demo/" + name + ".yml")) {
      return YAML.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("demo/%s.yml cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }
}
