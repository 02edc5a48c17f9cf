package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What every template keeps to, and that a template which does not is found. */
class TemplatesTest {

  private static final Pattern KEY = Pattern.compile("#\\{([\\w.]+)[(}]");
  private static final Pattern BEAN = Pattern.compile("[^\\w]@\\w+\\.");

  static Stream<Resource> templates() throws IOException {
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void sayNothingThatIsNotInTheMessages(Resource template) throws IOException {
    assertThat(TemplateText.in(text(template))).as("text of its own in %s", template).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Nothing waits</p>",
        "<p th:text=\"#{a.key}\"></p> and more",
        "<button title=\"Give back\"></button>",
        "<input placeholder=\"Search case\">",
        "<p th:text=\"'Nothing waits'\"></p>",
        "<p th:text=\"${none} ? 'Nothing waits' : #{some}\"></p>",
        "<p th:text=\"${a > b} ? #{some} : 'Nothing waits'\"></p>",
        "<svg th:aria-label=\"'Severity'\"></svg>"
      })
  void aTextOfItsOwnIsFound(String planted) {
    assertThat(TemplateText.in(planted)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- a comment --><p th:text=\"#{a.key}\"></p>",
        "<kbd th:text=\"'Ctrl ↵'\"></kbd>",
        "<p th:text=\"${state == 'open'} ? #{a.key} : ''\"></p>",
        "<p th:text=\"${#words.of('queue', key)}\"></p>",
        "<p>&ensp;·</p>"
      })
  void whatIsNoTextIsLeftAlone(String sound) {
    assertThat(TemplateText.in(sound)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void askForMessagesThatThereAre(Resource template) throws IOException {
    assertThat(missing(text(template))).as("messages missing for %s", template).isEmpty();
  }

  @Test
  void aMessageThatThereIsNotIsFound() {
    assertThat(missing("<p th:text=\"#{worklist.title}\"></p><p th:text=\"#{no.such.message(${a})}\"></p>"))
        .containsExactly("no.such.message");
  }

  /** Thymeleaf refuses beans in most attributes, and says so only when the page is asked for. */
  @ParameterizedTest
  @MethodSource("templates")
  void askNoBeans(Resource template) throws IOException {
    assertThat(BEAN.matcher(withoutComments(text(template))).results().map(MatchResult::group)).as("beans in %s", template).isEmpty();
  }

  @Test
  void aBeanIsFound() {
    assertThat(BEAN.matcher("<p th:title=\"${@times.at(now)}\"></p>").find()).isTrue();
  }

  @Test
  void noMessageIsWrittenTwice() throws IOException {
    List<String> keys = keys().toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  private static Set<String> missing(String template) {
    Set<String> asked = new TreeSet<>(KEY.matcher(withoutComments(template)).results().map(key -> key.group(1)).toList());
    keys().forEach(asked::remove);
    return asked;
  }

  /** Read line by line: a properties file would swallow a key that stands in it twice. */
  private static Stream<String> keys() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
          .filter(file -> !file.getFilename().contains("_"))
          .flatMap(file -> text(file).lines())
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(TemplatesTest::key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String line) {
    Properties one = new Properties();
    try {
      one.load(new StringReader(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return one.stringPropertyNames().iterator().next();
  }

  private static String withoutComments(String template) {
    return template.replaceAll("(?s)<!--.*?-->", "");
  }

  private static String text(Resource file) {
    try (InputStream bytes = file.getInputStream()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
