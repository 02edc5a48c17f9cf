package io.caseward.workflow.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The small grammar of a diagram's expressions: facts and variables with {@code .} and {@code [ ]},
 * comparisons, arithmetic, and, or, not, literals. It walks the tree that the engine itself parses,
 * so that what is checked is what runs.
 */
public final class Grammar {

  /** How a call activity hands on the case's number; the only use of a hidden name. */
  public static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

  static final int MOST_CHARACTERS = 500;
  static final int MOST_BRACKETS = 20;

  private static final Set<String> HIDDEN =
      Set.of("execution", "task", "caseExecution", "externalTask");
  private static final List<Class<?>> ALLOWED =
      List.of(
          AstComposite.class,
          AstText.class,
          AstEval.class,
          AstBinary.class,
          AstUnary.class,
          AstNested.class,
          AstIdentifier.class,
          AstDot.class,
          AstBracket.class,
          AstBoolean.class,
          AstNumber.class,
          AstString.class,
          AstNull.class);

  private Grammar() {}

  /** What is wrong with an expression, in a sentence; empty when it may be used. */
  public static Optional<String> objection(String expression) {
    if (expression == null || !isExpression(expression) || BUSINESS_KEY.equals(expression)) {
      return Optional.empty();
    }
    if (expression.length() > MOST_CHARACTERS) {
      return Optional.of("it has %d characters; at most %d are allowed".formatted(expression.length(), MOST_CHARACTERS));
    }
    if (brackets(expression) > MOST_BRACKETS) {
      return Optional.of("its brackets are nested more than %d deep".formatted(MOST_BRACKETS));
    }
    return parsed(expression);
  }

  public static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  private static Optional<String> parsed(String expression) {
    try {
      // With method calls allowed to parse, so that they are refused by name and not as a typing error.
      return objectionTo(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression).getRoot());
    } catch (TreeBuilderException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
  }

  private static Optional<String> objectionTo(Node node) {
    if (!ALLOWED.contains(node.getClass())) {
      return Optional.of("'%s' is a call or choice; only facts, variables, comparisons, arithmetic, and, or, not are allowed".formatted(node));
    }
    if (node instanceof AstIdentifier name && HIDDEN.contains(name.toString())) {
      return Optional.of("'%s' is not at hand in a diagram; use facts.<name> or a variable".formatted(name));
    }
    return objectionToChildren(node);
  }

  private static Optional<String> objectionToChildren(Node node) {
    for (int i = 0; i < node.getCardinality(); i++) {
      Optional<String> objection = objectionTo(node.getChild(i));
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  private static int brackets(String expression) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '(' || c == '[') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ')' || c == ']') {
        depth--;
      }
    }
    return deepest;
  }
}
