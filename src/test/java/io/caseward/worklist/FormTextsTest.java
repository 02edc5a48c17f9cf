package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the shipped forms, of their steps and of form-js are all there to be said in every language, and no others. */
class FormTextsTest {

  private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages.drawn", Locale.ROOT);

  private static final Pattern STEP = Pattern.compile("<bpmn:userTask [^>]*name=\"([^\"]+)\"");

  private static final Pattern SHAPE = Pattern.compile("<bpmn:(?!message|error)\\w+ [^>]*?\\bname=\"([^\"]+)\"");

  private static final Pattern SOP = Pattern.compile("<bpmn:process [^>]*name=\"([^\"]+)\"");

  private static final Path FORM_JS = Path.of("src/main/islands/node_modules/@bpmn-io/form-js-viewer/dist/index.es.js");

  static Stream<Path> forms() throws IOException {
    return under("forms", ".form").stream();
  }

  @Test
  void areAllKnown() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path form : forms().toList()) {
      FormTexts.said(Files.readString(form), noting(texts));
    }

    assertThat(new TreeSet<>(texts)).isEqualTo(new TreeSet<>(english("form.")));
  }

  @Test
  void standInTheDiagrams() throws IOException {
    assertThat(inDiagrams(STEP)).isEqualTo(new TreeSet<>(english("step.")));
    assertThat(inDiagrams(SOP)).isEqualTo(new TreeSet<>(english("sopName.")));
    assertThat(inDiagrams(SHAPE)).containsAll(english("drawing.")).isSubsetOf(ENGLISH.keySet().stream().map(ENGLISH::getString).toList());
  }

  @Test
  void areStillFormJsOwn() throws IOException {
    String formJs = Files.readString(FORM_JS);

    assertThat(english("formjs.")).isNotEmpty().allSatisfy(text -> assertThat(formJs).containsAnyOf("'" + text + "'", "\"" + text + "\""));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void nothingElseOfAFormChanges(Path form) throws IOException {
    String file = Files.readString(form);

    assertThat(FormTexts.said(file, text -> text)).isEqualTo(new ObjectMapper().readTree(file));
  }

  @Test
  void whatAnExpressionComparesStaysAsItIs() {
    JsonNode form = FormTexts.said(describedBy("=if verdict = \\\"yes\\\" then \\\"yes\\\" else \\\"no\\\""), text -> text.equals("yes") ? "他说\"是\"" : "否");

    assertThat(form.path("components").path(0).path("description").textValue()).isEqualTo("=if verdict = \"yes\" then \"他说\\\"是\\\"\" else \"否\"");
  }

  @Test
  void fieldsInAGroupAreSaidToo() {
    String form = "{\"components\": [{\"type\": \"group\", \"label\": \"a\", \"components\": [{\"type\": \"number\", \"label\": \"b\", \"appearance\": {\"suffixAdorner\": \"c\"}}]}]}";

    assertThat(FormTexts.said(form, String::toUpperCase).toString()).contains("\"A\"", "\"B\"", "\"C\"");
  }

  private static String describedBy(String expression) {
    return "{\"components\": [{\"type\": \"radio\", \"description\": \"%s\"}]}".formatted(expression);
  }

  private static UnaryOperator<String> noting(List<String> texts) {
    return text -> {
      if (!text.isEmpty()) {
        texts.add(text);
      }
      return text;
    };
  }

  private static Set<String> inDiagrams(Pattern named) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path diagram : under("bpmn", ".bpmn")) {
      named.matcher(Files.readString(diagram)).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  private static List<String> english(String prefix) {
    return ENGLISH.keySet().stream().filter(key -> key.startsWith(prefix)).map(ENGLISH::getString).toList();
  }

  private static List<Path> under(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
