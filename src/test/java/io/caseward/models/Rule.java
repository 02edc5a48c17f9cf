package io.caseward.models;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that every shipped model keeps to.
 *
 * @param name a present-tense claim about a model that keeps to it
 * @param breaches a sentence for each place where a library does not
 */
record Rule(String name, Function<Library, Stream<String>> breaches) {

  static Rule ofDiagrams(String name, Function<Diagram, Stream<String>> breaches) {
    return new Rule(name, library -> library.diagrams().stream().flatMap(diagram -> breaches.apply(diagram).map(said -> diagram.file() + ": " + said)));
  }

  static Rule ofNodes(String name, Function<Node, Stream<String>> breaches) {
    return ofDiagrams(name, diagram -> diagram.nodes().stream().flatMap(breaches));
  }

  /** About nodes that say something of other files. */
  static Rule ofNodesAmong(String name, BiFunction<Library, Node, Stream<String>> breaches) {
    return new Rule(name, library -> library.diagrams().stream().flatMap(diagram ->
        diagram.nodes().stream().flatMap(node -> breaches.apply(library, node)).map(said -> diagram.file() + ": " + said)));
  }

  static Rule ofTables(String name, Function<Table, Stream<String>> breaches) {
    return new Rule(name, library -> library.tables().stream().flatMap(table -> breaches.apply(table).map(said -> table.file() + ": " + said)));
  }

  static Rule ofForms(String name, Function<FormFile, Stream<String>> breaches) {
    return new Rule(name, library -> library.forms().stream().flatMap(form -> breaches.apply(form).map(said -> form.file() + ": " + said)));
  }

  List<String> breachesIn(Library library) {
    return breaches.apply(library).toList();
  }

  @Override
  public String toString() {
    return name;
  }

  /** A sentence where something is wrong, nothing where it is not. */
  static Stream<String> unless(boolean kept, String sentence, Object... values) {
    return kept ? Stream.empty() : Stream.of(sentence.formatted(values));
  }
}
