package io.caseward.cases.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.caseward.people.Told;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a mapping's YAML. */
final class MappingReader {

  static final List<String> FIELDS =
      List.of(
          "source", "reference", "reason", "subject.type", "subject.id", "subject.name", "language",
          "market", "severity", "reportedAt", "detector.name", "detector.version", "detector.score");

  private static final List<String> TOP =
      List.of("about", "jsonLines", "separator", "notKnown", "dates", "fields", "evidence");
  private static final List<String> RULE =
      List.of("column", "constant", "words", "values", "default", "optional");
  private static final List<String> EVIDENCE = List.of("type", "text", "url", "note");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final String name;

  private MappingReader(String name) {
    this.name = name;
  }

  /**
   * Reads a mapping.
   *
   * @throws FileRefused saying what is wrong with it
   */
  static Mapping read(String name, String text) {
    try {
      return new MappingReader(name).mapping(text, YAML.readValue(text, OBJECT));
    } catch (JsonProcessingException e) {
      throw new FileRefused("mapping", Told.verbatim("Mapping '%s' is no YAML: %s".formatted(name, e.getOriginalMessage())));
    }
  }

  private Mapping mapping(String text, Map<String, Object> top) {
    known("the mapping", top, TOP);
    Map<String, Rule> fields = rules("fields", object("fields", top.get("fields")), FIELDS);
    return new Mapping(
        name,
        text,
        String.valueOf(top.getOrDefault("about", name)),
        "same".equals(top.get("jsonLines")),
        separator(top.get("separator")),
        top.get("notKnown") == null ? null : top.get("notKnown").toString(),
        dates(top.get("dates")),
        fields,
        evidence(top.get("evidence")));
  }

  private char separator(Object given) {
    String separator = given == null ? "," : given.toString();
    if (separator.length() != 1) {
      throw wrong("separator is '%s'; one character is needed.".formatted(separator));
    }
    return separator.charAt(0);
  }

  private DateRule dates(Object given) {
    if (given == null) {
      return null;
    }
    Map<String, Object> dates = object("dates", given);
    known("dates", dates, List.of("format", "zone"));
    try {
      return new DateRule(String.valueOf(dates.get("format")), ZoneId.of(String.valueOf(dates.get("zone"))));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrong("dates: %s. Write format as dd-MM-yyyy HH:mm, zone as Asia/Manila.".formatted(e.getMessage()));
    }
  }

  private List<Map<String, Rule>> evidence(Object given) {
    List<Map<String, Rule>> pieces = new ArrayList<>();
    if (given instanceof List<?> list) {
      list.forEach(piece -> pieces.add(rules("evidence", object("evidence", piece), EVIDENCE)));
    } else if (given != null) {
      throw wrong("evidence is no list.");
    }
    return pieces;
  }

  private Map<String, Rule> rules(String where, Map<String, Object> given, List<String> known) {
    known(where, given, known);
    Map<String, Rule> rules = new LinkedHashMap<>();
    given.forEach((field, rule) -> rules.put(field, rule(where + "." + field, rule)));
    return rules;
  }

  private Rule rule(String where, Object value) {
    Map<String, Object> given = object(where, value);
    known(where, given, RULE);
    boolean one = List.of("column", "constant", "words").stream().filter(given::containsKey).count() == 1;
    if (!one) {
      throw wrong(where + " needs exactly one of column, constant and words.");
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (given.containsKey("values")) {
      object(where + ".values", given.get("values")).forEach((from, to) -> values.put(from, String.valueOf(to)));
    }
    return new Rule(
        text(given, "column"),
        text(given, "constant"),
        text(given, "words"),
        values,
        text(given, "default"),
        Boolean.TRUE.equals(given.get("optional")));
  }

  private static String text(Map<String, Object> given, String key) {
    return given.get(key) == null ? null : given.get(key).toString();
  }

  private void known(String where, Map<String, Object> given, List<String> known) {
    for (String key : given.keySet()) {
      if (!known.contains(key)) {
        throw wrong("%s has '%s', which is not known. Known: %s.".formatted(where, key, String.join(", ", known)));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> object(String where, Object given) {
    if (given instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw wrong("%s is '%s'; names with values are needed.".formatted(where, given));
  }

  private FileRefused wrong(String sentence) {
    return new FileRefused("mapping", Told.verbatim("Mapping '%s': %s".formatted(name, sentence)));
  }
}
