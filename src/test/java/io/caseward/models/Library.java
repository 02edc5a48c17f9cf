package io.caseward.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Models that belong together, by their file; the shipped ones, or a small one with a fault planted. */
record Library(Map<String, String> texts, List<Diagram> diagrams, List<Table> tables, List<FormFile> forms) {

  static Library of(Map<String, String> texts) {
    Map<String, String> sorted = new TreeMap<>(texts);
    return new Library(
        sorted,
        ending(sorted, ".bpmn").map(e -> Diagram.of(e.getKey(), e.getValue())).toList(),
        ending(sorted, ".dmn").map(e -> Table.of(e.getKey(), e.getValue())).toList(),
        ending(sorted, ".form").map(e -> FormFile.of(e.getKey(), e.getValue())).toList());
  }

  static Library shipped() {
    Map<String, String> texts = new TreeMap<>();
    texts.putAll(read(Path.of("bpmn")));
    texts.putAll(read(Path.of("forms")));
    return of(texts);
  }

  static Library in(Path folder) {
    return of(read(folder));
  }

  private static Map<String, String> read(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Map.Entry<String, String>> ending(Map<String, String> texts, String ending) {
    return texts.entrySet().stream().filter(entry -> entry.getKey().endsWith(ending));
  }

  /** The same with one text changed, wherever it stands. */
  Library with(String file, String found, String instead) {
    String name = texts.keySet().stream().filter(key -> key.endsWith(file)).findFirst().orElseThrow();
    String text = texts.get(name);
    if (!text.contains(found)) {
      throw new IllegalArgumentException("'%s' does not stand in %s, so nothing would be planted.".formatted(found, file));
    }
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(name, text.replace(found, instead));
    return of(changed);
  }

  /** The same with one file more, a copy of another. */
  Library copied(String file, String to) {
    String name = texts.keySet().stream().filter(key -> key.endsWith(file)).findFirst().orElseThrow();
    Map<String, String> more = new TreeMap<>(texts);
    more.put(to, texts.get(name));
    return of(more);
  }

  /** A call activity, and where it stands. */
  record Call(Diagram diagram, Node node) {}

  Stream<Call> callsOf(Diagram called) {
    return diagrams.stream().flatMap(caller -> caller.nodes("callActivity").stream()
        .filter(node -> node.calls().equals(called.key()))
        .map(node -> new Call(caller, node)));
  }

  Optional<Diagram> diagram(String key) {
    return diagrams.stream().filter(diagram -> diagram.key().equals(key)).findFirst();
  }

  Optional<Table> table(String key) {
    return tables.stream().filter(table -> table.key().equals(key)).findFirst();
  }

  Optional<FormFile> form(String key) {
    return forms.stream().filter(form -> form.key().equals(key)).findFirst();
  }
}
