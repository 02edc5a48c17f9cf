package io.caseward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the sources show: literals. */
class SourcesTest {

  private static final Path SOURCES = Path.of("src/main/java/io/caseward");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
  private static final Pattern USE = Pattern.compile("\\b(?:from|join|into|update|truncate)\\s+(?:only\\s+)?(\\w+)\\b");
  private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern SPOKEN = Pattern.compile("(?i)\\b(select|insert|update|delete|with|from|join|truncate)\\b");
  private static final Pattern SCOPE_BY_HAND = Pattern.compile("caseward\\.scope|(?i)\\bset_config\\b|\\brow_security\\b|\\bset (?:local |session )?(?:role|session authorization)\\b");
  private static final Pattern NAMED_VARIABLE = Pattern.compile("(?:get|set|has|remove)Variable(?:Local)?\\(\\s*\"");

  @Test
  void nameOnlyTheTablesOfTheirOwnModule() {
    assertThat(sources().flatMap(source -> strangers(module(source), read(source)).map(table -> source + ": " + table))).isEmpty();
  }

  @Test
  void wouldShowATableOfAnotherModule() {
    assertThat(strangers("slack", "sql.sql(\"select 1 from case_file\")")).containsExactly("case_file is a table of cases");
    assertThat(strangers("cases", "sql.sql(\"select 1 from case_file\")")).isEmpty();
  }

  @Test
  void nameNoVariableOfAProcessByALiteral() {
    assertThat(sources().filter(source -> NAMED_VARIABLE.matcher(read(source)).find())).isEmpty();
  }

  @Test
  void wouldShowAVariableNamedByALiteral() {
    assertThat(NAMED_VARIABLE.matcher("execution.getVariable(\"verdict\")").find()).isTrue();
    assertThat(NAMED_VARIABLE.matcher("execution.getVariable(VERDICT)").find()).isFalse();
  }

  @Test
  void setNoScopeInSql() {
    assertThat(sources().filter(source -> !module(source).equals("database")).filter(source -> setsAScope(read(source)))).isEmpty();
  }

  @Test
  void wouldShowAScopeSetInSql() {
    assertThat(setsAScope("sql.sql(\"select set_config('caseward.scope', 'system', true)\")")).isTrue();
    assertThat(setsAScope("sql.sql(\"set local role caseward_owner\")")).isTrue();
    assertThat(setsAScope("sql.sql(\"update task set assignee = ?\")")).isFalse();
  }

  private static boolean setsAScope(String source) {
    return LITERAL.matcher(source).results().map(MatchResult::group).anyMatch(literal -> SCOPE_BY_HAND.matcher(literal).find());
  }

  private static Stream<String> strangers(String module, String source) {
    Map<String, String> owners = owners();
    return LITERAL.matcher(source).results()
        .map(MatchResult::group)
        .filter(literal -> SPOKEN.matcher(literal).find())
        .flatMap(literal -> USE.matcher(literal).results().map(use -> use.group(1)))
        .filter(owners::containsKey)
        .filter(table -> !owners.get(table).equals(module))
        .map(table -> "%s is a table of %s".formatted(table, owners.get(table)));
  }

  /** The module of each table: its migration is named after it. */
  private static Map<String, String> owners() {
    Map<String, String> owners = new HashMap<>();
    for (Path migration : files(MIGRATIONS, ".sql")) {
      String module = migration.getFileName().toString().replaceFirst("^[VR]\\d*__", "").replaceFirst("[_.].*", "");
      TABLE.matcher(read(migration)).results().forEach(table -> owners.put(table.group(1), module));
    }
    return owners;
  }

  private static Stream<Path> sources() {
    return files(SOURCES, ".java").stream();
  }

  private static String module(Path source) {
    return SOURCES.relativize(source).getName(0).toString();
  }

  private static List<Path> files(Path folder, String end) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
