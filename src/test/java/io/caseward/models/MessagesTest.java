package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A message that nothing waits for is lost without a word, and one that nobody sends is waited for in vain. */
class MessagesTest {

  private static final Pattern SENT = Pattern.compile("\\bprocesses\\s*\\.(?:send|sendTo)\\(\\s*(\\w+|\"[^\"]+\")");

  @Test
  void thatJavaSendsAreThoseThatDiagramsWaitFor() throws IOException {
    assertThat(sent()).isNotEmpty().isEqualTo(drawn());
  }

  @Test
  void areReadFromTheSourcesByNameOrAsTheyStand() {
    String source = "String GONE = \"case.gone\"; processes.sendTo(GONE, x); processes.send(\n\"case.back\", x);";

    assertThat(sentIn(source)).containsExactlyInAnyOrder("case.gone", "case.back");
  }

  private static Set<String> drawn() {
    return Library.shipped().diagrams().stream()
        .flatMap(diagram -> Xml.within(diagram.xml(), "message").stream())
        .map(message -> message.getAttribute("name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sent() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      Set<String> sent = new TreeSet<>();
      for (Path source : sources) {
        sent.addAll(sentIn(Files.readString(source)));
      }
      return sent;
    }
  }

  private static Set<String> sentIn(String source) {
    return SENT.matcher(source).results().map(found -> found.group(1)).map(name -> value(name, source)).collect(Collectors.toSet());
  }

  private static String value(String name, String source) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : Pattern.compile("String " + name + " = \"([^\"]+)\"").matcher(source).results().map((MatchResult found) -> found.group(1)).findFirst().orElse("?" + name);
  }
}
