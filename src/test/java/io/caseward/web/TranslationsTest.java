package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.people.PageLanguage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every language says everything, with the same gaps to fill. */
class TranslationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");

  /** A gap: its number or name, and the kind of word that fills it, whatever a choice makes of it. */
  private static final Pattern GAP = Pattern.compile("\\{(\\d+|[a-zA-Z]\\w*(?::[\\w.]+)?)");

  private static final Pattern REFUSAL = Pattern.compile("\"(refusal\\.[\\w.]*\\w)\"");

  static Stream<Path> translations() throws IOException {
    return Files.list(FOLDER).filter(file -> file.getFileName().toString().endsWith(".properties") && !name(file).contains("_")).sorted().flatMap(english -> languages().map(language -> FOLDER.resolve(name(english) + "_" + language + ".properties")));
  }

  private static Stream<Locale> languages() {
    return Arrays.stream(PageLanguage.values()).filter(language -> language != PageLanguage.EN).map(PageLanguage::locale);
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyTextIsThereWithItsGaps(Path translated) throws IOException {
    Properties english = read(FOLDER.resolve(name(translated).replaceFirst("_.*", "") + ".properties"));
    Properties other = read(translated);

    assertThat(other.stringPropertyNames()).as("keys of %s", translated).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    english.stringPropertyNames().forEach(key -> assertThat(gaps(other.getProperty(key))).as("%s in %s", key, translated).isEqualTo(gaps(english.getProperty(key))));
  }

  /** What is wrong with a pattern shows only when it is filled. */
  @ParameterizedTest
  @MethodSource("translations")
  void everyTextWithNumberedGapsCanBeFilled(Path translated) throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages." + name(translated).replaceFirst("_.*", ""));
    messages.setDefaultEncoding("UTF-8");
    Locale locale = Locale.forLanguageTag(name(translated).replaceFirst("[^_]*_", "").replace('_', '-'));

    for (String key : read(translated).stringPropertyNames().stream().filter(key -> isNumbered(translated, key)).toList()) {
      assertThat(messages.getMessage(key, new Object[] {1, 2, 3, 4, 5, 6, 7, 8}, locale)).as("%s in %s", key, translated).doesNotContain("{", "}");
    }
  }

  /** Only a text with numbered gaps is a pattern, in which an apostrophe is written twice. */
  @Test
  void everyApostropheIsWrittenAsItsTextIsRead() throws IOException {
    for (Path file : Files.list(FOLDER).toList()) {
      read(file).forEach((key, text) -> assertThat(isNumbered(file, (String) key) ? text.toString().replace("''", "").contains("'") : text.toString().contains("''")).as("apostrophes of %s in %s: %s", key, file, text).isFalse());
    }
  }

  @Test
  void everyRefusalHasItsText() throws IOException {
    Set<String> known = new HashSet<>();
    for (Path file : Files.list(FOLDER).filter(file -> !name(file).contains("_")).toList()) {
      known.addAll(read(file).stringPropertyNames());
    }

    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(sources.filter(file -> file.toString().endsWith(".java")).flatMap(TranslationsTest::refusals)).isNotEmpty().isSubsetOf(known);
    }
  }

  private static Stream<String> refusals(Path source) {
    try {
      return REFUSAL.matcher(Files.readString(source)).results().map(key -> key.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNumbered(Path file, String key) {
    try {
      return Pattern.compile("\\{\\d").matcher(read(file).getProperty(key)).find();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> gaps(String text) {
    return GAP.matcher(text).results().map((MatchResult gap) -> gap.group(1)).distinct().sorted().toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".properties", "");
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
