package io.caseward.models;

import static io.caseward.models.Rule.unless;

import io.caseward.models.FormFile.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form keeps to, so that it fits beside the evidence and says what an answer does. */
final class FormRules {

  private static final Pattern HIDDEN = Pattern.compile("=([a-z][A-Za-z]*) != \"([a-z_]+)\"");
  private static final int MOST_QUESTIONS = 5;

  static final List<Rule> RULES =
      List.of(
          Rule.ofForms("asksEachQuestionOnce", FormRules::keys),
          ofFields("labelsEveryQuestion", field -> unless(field.text("label").length() > 3, "'%s' has no label", field.key())),
          ofFields("needsEveryAnswerThatItShows", field -> unless(field.json().path("validate").path("required").asBoolean(), "'%s' may be left empty; a step asks only for what it needs", field.key())),
          ofFields("boundsItsTexts", FormRules::bounds),
          ofFields("offersAnswersToChooseFrom", FormRules::options),
          ofFields("saysWhatFollowsFromEachAnswer", FormRules::consequences),
          Rule.ofForms("hidesByAnAnswerThatCanBeGiven", FormRules::hiding),
          ofFields("hasFieldIdsThatSayTypeAndName", field -> unless(field.text("id").equals(field.text("type") + "_" + Words.of(field.key()).pascal()), "'%s' has the id '%s'; write type_PascalCaseName", field.key(), field.text("id"))),
          Rule.ofForms("fitsOnOneScreen", form -> unless(form.fields().size() <= MOST_QUESTIONS, "it asks %d questions; at most %d fit beside the evidence", form.fields().size(), MOST_QUESTIONS)));

  private FormRules() {}

  private static Rule ofFields(String name, Function<Field, Stream<String>> breaches) {
    return Rule.ofForms(name, form -> form.fields().stream().flatMap(breaches));
  }

  private static Stream<String> keys(FormFile form) {
    return form.fields().stream().collect(Collectors.groupingBy(Field::key, Collectors.counting())).entrySet().stream().flatMap(key -> unless(key.getValue() == 1 && key.getKey().matches("[a-z][A-Za-z]*"), "the key '%s' stands %d times; a key is a camelCase word, used once", key.getKey(), key.getValue()));
  }

  private static Stream<String> bounds(Field field) {
    var checks = field.json().path("validate");
    boolean bounded = checks.path("minLength").asInt() == 10 && checks.path("maxLength").asInt() == 2000;
    return unless(!field.text("type").equals("textarea") || bounded, "'%s' takes a text of any length; bound it from 10 to 2000 characters", field.key());
  }

  private static Stream<String> options(Field field) {
    boolean chosen = Set.of("radio", "select").contains(field.text("type"));
    boolean offered = field.values().size() > 1 || !field.text("valuesKey").isEmpty();
    return unless(!chosen || offered, "'%s' offers nothing to choose; give it values or a valuesKey", field.key());
  }

  private static Stream<String> consequences(Field field) {
    if (!field.text("type").equals("radio")) {
      return Stream.empty();
    }
    return field.values().stream().filter(value -> !field.text("description").contains("\"%s\" then \"Then: ".formatted(value))).map(value -> "'%s' does not say what follows from '%s'; write it into the description".formatted(field.key(), value));
  }

  private static Stream<String> hiding(FormFile form) {
    return form.fields().stream().filter(field -> !field.hiddenWhen().isEmpty()).flatMap(field -> {
      Matcher hidden = HIDDEN.matcher(field.hiddenWhen());
      boolean fine = hidden.matches() && form.field(hidden.group(1)).stream().anyMatch(other -> other.values().contains(hidden.group(2)));
      return unless(fine, "'%s' is hidden when '%s'; write =<key> != \"<one of its answers>\"", field.key(), field.hiddenWhen());
    });
  }
}
