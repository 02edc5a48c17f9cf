package io.caseward.models;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a condition or an input reads; that it keeps to the grammar is the guard's to say. */
record Expression(String text) {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern COMPARED = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\s*[!=]=?\\s*\"([^\"]*)\"");
  private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

  /** A path that is compared with a word. */
  record Comparison(String path, String word) {}

  boolean reads() {
    return text.contains("${");
  }

  /** Every variable's path, such as {@code verdict} or {@code facts.severity}. */
  List<String> paths() {
    String bare = QUOTED.matcher(text).replaceAll("");
    return PATH.matcher(bare).results().map(result -> result.group()).filter(path -> !WORDS.contains(path)).toList();
  }

  List<Comparison> comparisons() {
    return COMPARED.matcher(text).results().map(result -> new Comparison(result.group(1), result.group(2))).toList();
  }

  /** Every expression of a diagram: conditions and what is handed to actions. */
  static Stream<Expression> of(Diagram diagram) {
    return Stream.concat(diagram.flows().stream().map(Flow::condition), diagram.nodes().stream().flatMap(node -> node.properties("in.").values().stream()))
        .map(Expression::new)
        .filter(Expression::reads);
  }
}
