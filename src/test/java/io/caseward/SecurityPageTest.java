package io.caseward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says which test shows what names tests that there are. */
class SecurityPageTest {

  private static final Path PAGE = Path.of("docs", "security.md");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern ROW = Pattern.compile("\\| (v5\\.0\\.0-\\d+\\.\\d+\\.\\d+) \\| [^|]+ \\| (.+) \\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");

  @Test
  void namesTestsThatThereAre() throws IOException {
    List<MatchResult> named = NAMED.matcher(Files.readString(PAGE)).results().toList();

    assertThat(named).hasSizeGreaterThan(60).allSatisfy(test -> assertThat(isThere(test.group(1), test.group(2))).as(test.group()).isTrue());
  }

  @Test
  void namesEachItemOnceAndATestForIt() throws IOException {
    List<String> rows = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| v")).toList();

    assertThat(rows).hasSizeGreaterThan(40).allMatch(row -> ROW.matcher(row).matches() && NAMED.matcher(row).find());
    assertThat(rows.stream().map(row -> row.split("\\|")[1])).doesNotHaveDuplicates();
  }

  @Test
  void wouldShowATestThatIsGone() {
    assertThat(isThere("SecurityPageTest", "wouldShowATestThatIsGone")).isTrue();
    assertThat(isThere("SecurityPageTest", "isGone")).isFalse();
    assertThat(isThere("GoneTest", null)).isFalse();
  }

  private static boolean isThere(String type, String method) {
    String source = sources().get(type + ".java");
    return source != null && (method == null || Pattern.compile("@(?:Parameterized)?Test\\b(?:(?!@(?:Parameterized)?Test\\b)[\\s\\S])*? void " + method + "\\(").matcher(source).find());
  }

  private static Map<String, String> sources() {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).collect(Collectors.toMap(file -> file.getFileName().toString(), SecurityPageTest::read, (one, other) -> one + other));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
