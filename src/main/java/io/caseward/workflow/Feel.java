package io.caseward.workflow;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL that parses each expression once. The engine's own parses every cell of a decision table
 * again at each evaluation, which cost more than all else of opening a case.
 */
public final class Feel extends ScalaFeelEngine {

  public Feel() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
    return new ParsedOnce(functions, values);
  }

  private static final class ParsedOnce extends FeelEngine {

    /** Far above what every published table and form holds; beyond it the oldest are no better than the newest. */
    private static final int MOST = 20_000;

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

    ParsedOnce(FunctionProvider functions, ValueMapper values) {
      super(functions, values, new FeelEngine.Configuration(false), FeelEngine.defaultClock());
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String expression) {
      return once(expressions, expression, super::parseExpression);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String test) {
      return once(tests, test, super::parseUnaryTests);
    }

    private static <T> T once(Map<String, T> known, String text, Function<String, T> parse) {
      if (known.size() > MOST) {
        known.clear();
      }
      return known.computeIfAbsent(text, parse);
    }
  }
}
