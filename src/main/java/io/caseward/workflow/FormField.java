package io.caseward.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.Variables;

/** One field of a form and the rules it states. */
final class FormField {

  private static final Feel FEEL = new Feel();

  /** The kinds of field that several answers fit. */
  private static final Set<String> SEVERAL = Set.of("checklist", "taglist");

  /** Line breaks and tabs are text; other control characters are not, and the database takes no NUL. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

  private final JsonNode field;
  private final JsonNode rules;

  FormField(JsonNode field) {
    this.field = field;
    this.rules = field.path("validate");
  }

  private String type() {
    return field.path("type").asText();
  }

  String key() {
    return field.get("key").asText();
  }

  private FieldError.Label label() {
    return new FieldError.Label(field.path("label").asText(key()));
  }

  /** Whether the form hides the field for these answers; a condition that cannot be read hides nothing. */
  boolean hidden(Map<String, Object> answers) {
    String condition = field.path("conditional").path("hide").asText("");
    if (condition.isEmpty()) {
      return false;
    }
    Object hidden = FEEL.evaluateSimpleExpression(condition.replaceFirst("^=", ""), Variables.fromMap(answers).asVariableContext());
    return Boolean.TRUE.equals(hidden);
  }

  Optional<FieldError> objection(Object answer, Map<String, Object> data) {
    if (isEmpty(answer)) {
      return required() ? Optional.of(wrong("needed")) : Optional.empty();
    }
    List<String> options = options(data);
    if (options != null) {
      return picked(answer, options);
    }
    return answer instanceof String text ? length(text) : kind(answer);
  }

  private boolean required() {
    return rules.path("required").asBoolean(false);
  }

  private static boolean isEmpty(Object answer) {
    return answer == null || answer instanceof String text && text.isBlank() || answer instanceof List<?> list && list.isEmpty();
  }

  /** A diagram that compares one answer must never be given a list of them. */
  private Optional<FieldError> picked(Object answer, List<String> options) {
    if (answer instanceof List<?> != SEVERAL.contains(type())) {
      return kind(answer);
    }
    List<?> picked = answer instanceof List<?> list ? list : List.of(answer);
    return picked.stream()
        .map(one -> one instanceof String text ? text : String.valueOf(one))
        .filter(one -> !options.contains(one))
        .findFirst()
        .map(one -> wrong("picked", one, options));
  }

  private Optional<FieldError> length(String text) {
    int least = rules.path("minLength").asInt(0);
    int most = rules.path("maxLength").asInt(10_000);
    int has = text.strip().length();
    if (CONTROL.matcher(text).find()) {
      return Optional.of(wrong("control"));
    }
    if (has >= least && has <= most) {
      return pattern(text);
    }
    return Optional.of(wrong("length", has, least, most));
  }

  private Optional<FieldError> pattern(String text) {
    String pattern = rules.path("pattern").asText("");
    return pattern.isEmpty() || text.matches(pattern) ? Optional.empty() : Optional.of(wrong("pattern", text, pattern));
  }

  private Optional<FieldError> kind(Object answer) {
    boolean fits = switch (type()) {
      case "number" -> answer instanceof Number;
      case "checkbox" -> answer instanceof Boolean;
      case "checklist", "taglist" -> answer instanceof List<?>;
      default -> false;
    };
    return fits ? Optional.empty() : Optional.of(wrong("kind", String.valueOf(answer)));
  }

  /** What is wrong in the field's own words. */
  private FieldError wrong(String key, Object... more) {
    return FieldError.of(key(), "refusal.form." + key, Stream.concat(Stream.<Object>of(label()), Stream.of(more)).toArray());
  }

  /** The values to pick from, stated in the form or given to it; null where the field is no list. */
  private List<String> options(Map<String, Object> data) {
    if (field.has("values")) {
      return StreamSupport.stream(field.get("values").spliterator(), false).map(value -> value.path("value").asText()).toList();
    }
    return field.has("valuesKey") ? given(data.get(field.get("valuesKey").asText())) : null;
  }

  private static List<String> given(Object options) {
    List<String> values = new ArrayList<>();
    if (options instanceof Iterable<?> list) {
      list.forEach(option -> values.add(option instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : String.valueOf(option)));
    }
    return values;
  }
}
