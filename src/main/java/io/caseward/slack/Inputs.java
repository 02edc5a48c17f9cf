package io.caseward.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The fields of a dialog, each held to what Slack takes. */
final class Inputs {

  /** What every field's element is called: one block, one field. */
  static final String ANSWER = "answer";

  private static final int LABEL = 2000;
  private static final int HINT = 2000;
  private static final int OPTION = 75;
  private static final int GROUP = 75;
  private static final int OPTIONS = 100;
  private static final int RADIOS = 10;
  private static final int LONGEST_TEXT = 3000;

  private Inputs() {}

  /** Something to choose. */
  record Option(String value, String label) {}

  /** A field with its label; {@code hint} may be null. */
  static Map<String, Object> input(String field, String label, String hint, boolean optional, Map<String, Object> element) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("type", "input");
    input.put("block_id", field);
    input.put("optional", optional);
    input.put("label", Blocks.plain(label, LABEL));
    if (hint != null && !hint.isBlank()) {
      input.put("hint", Blocks.plain(hint, HINT));
    }
    input.put("element", element);
    return input;
  }

  static Map<String, Object> text(boolean lines, int least, int most) {
    Map<String, Object> element = element("plain_text_input");
    element.put("multiline", lines);
    element.put("max_length", Math.min(most, LONGEST_TEXT));
    if (least > 0) {
      element.put("min_length", Math.min(least, LONGEST_TEXT));
    }
    return element;
  }

  static Map<String, Object> number() {
    Map<String, Object> element = element("number_input");
    element.put("is_decimal_allowed", true);
    return element;
  }

  static Map<String, Object> date() {
    return element("datepicker");
  }

  /** One of them: at a glance where they are few. */
  static Map<String, Object> one(List<Option> options) {
    return options.size() <= RADIOS ? with("radio_buttons", options) : select(options);
  }

  /** One of them, from a list that opens. */
  static Map<String, Object> select(List<Option> options) {
    return with("static_select", options);
  }

  static Map<String, Object> several(List<Option> options) {
    return options.size() <= RADIOS ? with("checkboxes", options) : with("multi_static_select", options);
  }

  /** A list takes so many and no more; what is longer is grouped, each group named after its ends. */
  private static Map<String, Object> with(String type, List<Option> options) {
    Map<String, Object> element = element(type);
    if (options.size() <= OPTIONS) {
      element.put("options", options.stream().map(Inputs::option).toList());
    } else {
      element.put("option_groups", IntStream.range(0, Math.min(OPTIONS, (options.size() + OPTIONS - 1) / OPTIONS)).mapToObj(at -> group(options.subList(at * OPTIONS, Math.min(options.size(), (at + 1) * OPTIONS)))).toList());
    }
    return element;
  }

  private static Map<String, Object> group(List<Option> options) {
    String ends = options.get(0).label() + " – " + options.get(options.size() - 1).label();
    return Map.of("label", Blocks.plain(ends, GROUP), "options", options.stream().map(Inputs::option).toList());
  }

  private static Map<String, Object> option(Option option) {
    return Map.of("text", Blocks.plain(option.label(), OPTION), "value", option.value());
  }

  private static Map<String, Object> element(String type) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("type", type);
    element.put("action_id", ANSWER);
    return element;
  }
}
