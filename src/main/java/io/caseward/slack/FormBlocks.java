package io.caseward.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.slack.Inputs.Option;
import io.caseward.worklist.TaskForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A task's form as a dialog of Slack's: the same file that the page shows, each field a block of its
 * name. What comes back is held to the same rules as the page's. A field that the form hides for some
 * answers shows always and may be left empty: a dialog there cannot hide one.
 */
final class FormBlocks {

  private static final Set<String> LISTS = Set.of("radio", "select");
  private static final Set<String> SEVERAL = Set.of("checklist", "taglist");
  private static final Set<String> TEXTS = Set.of("textfield", "textarea");
  private static final int MOST_BLOCKS = 100;

  private final TaskForm form;
  private final List<JsonNode> components = new ArrayList<>();

  FormBlocks(TaskForm form) {
    this.form = form;
    collect(form.schema());
  }

  private void collect(JsonNode parent) {
    for (JsonNode component : parent.path("components")) {
      components.add(component);
      collect(component);
    }
  }

  /** Whether Slack has a kind of field for everything that must be answered. */
  boolean fits() {
    return components.size() <= MOST_BLOCKS && components.stream().filter(component -> component.has("key")).allMatch(component -> block(component).isPresent() || !required(component));
  }

  List<Map<String, Object>> blocks() {
    return components.stream().map(this::block).flatMap(Optional::stream).toList();
  }

  private Optional<Map<String, Object>> block(JsonNode component) {
    if (component.path("type").asText().equals("text")) {
      return Optional.of(Blocks.section(Mrkdwn.escaped(component.path("text").asText())));
    }
    return component.has("key") ? element(component).map(element -> input(component, element)) : Optional.empty();
  }

  private static Map<String, Object> input(JsonNode component, Map<String, Object> element) {
    String key = component.get("key").asText();
    String description = component.path("description").asText();
    boolean mayBeHidden = !component.path("conditional").path("hide").asText("").isEmpty();
    return Inputs.input(key, component.path("label").asText(key), description.startsWith("=") ? null : description, mayBeHidden || !required(component), element);
  }

  private static boolean required(JsonNode component) {
    return component.path("validate").path("required").asBoolean(false);
  }

  /** Empty where Slack has nothing like it, or a list offers nothing now. */
  private Optional<Map<String, Object>> element(JsonNode component) {
    String type = component.path("type").asText();
    JsonNode rules = component.path("validate");
    if (TEXTS.contains(type)) {
      return Optional.of(Inputs.text(type.equals("textarea"), rules.path("minLength").asInt(0), rules.path("maxLength").asInt(Integer.MAX_VALUE)));
    }
    if (LISTS.contains(type) || SEVERAL.contains(type)) {
      List<Option> options = options(component);
      return options.isEmpty() ? Optional.empty() : Optional.of(SEVERAL.contains(type) ? Inputs.several(options) : Inputs.one(options));
    }
    return switch (type) {
      case "number" -> Optional.of(Inputs.number());
      case "checkbox" -> Optional.of(Inputs.several(List.of(new Option("true", component.path("label").asText()))));
      case "datetime" -> component.path("subtype").asText().equals("date") ? Optional.of(Inputs.date()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private List<Option> options(JsonNode component) {
    if (component.has("values")) {
      return StreamSupport.stream(component.get("values").spliterator(), false).map(value -> new Option(value.path("value").asText(), value.path("label").asText())).toList();
    }
    return form.data().get(component.path("valuesKey").asText()) instanceof List<?> given ? given.stream().map(FormBlocks::given).toList() : List.of();
  }

  private static Option given(Object option) {
    Map<?, ?> given = (Map<?, ?>) option;
    return new Option(String.valueOf(given.get("value")), String.valueOf(given.get("label")));
  }

  /**
   * The answers as the form keeps them.
   *
   * @param filled what stood in each field, by its name
   */
  Map<String, Object> answers(Map<String, List<String>> filled) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (JsonNode component : components) {
      List<String> given = component.has("key") ? filled.getOrDefault(component.get("key").asText(), List.of()) : List.of();
      if (!given.isEmpty() || component.path("type").asText().equals("checkbox") && filled.containsKey(component.path("key").asText())) {
        answers.put(component.get("key").asText(), answer(component.path("type").asText(), given));
      }
    }
    return answers;
  }

  private static Object answer(String type, List<String> given) {
    return switch (type) {
      case "number" -> number(given.get(0));
      case "checkbox" -> given.contains("true");
      case "checklist", "taglist" -> given;
      default -> given.get(0);
    };
  }

  /** What is none is left as it is: the form's own rules say so then. */
  private static Object number(String given) {
    try {
      return new BigDecimal(given);
    } catch (NumberFormatException none) {
      return given;
    }
  }
}
