package io.caseward;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails a test in which something was logged as an error that it did not announce. */
class NoOtherErrors implements BeforeEachCallback, AfterEachCallback {

  private static final Namespace OURS = Namespace.create(NoOtherErrors.class);

  @Override
  public void beforeEach(ExtensionContext test) {
    test.getStore(OURS).put(LoggedErrors.class, LoggedErrors.open());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    try (LoggedErrors errors = test.getStore(OURS).remove(LoggedErrors.class, LoggedErrors.class)) {
      List<String> others = errors.besides(announced(test));
      if (!others.isEmpty()) {
        throw new AssertionError("Logged as errors, and not announced by @ExpectsErrors:\n" + String.join("\n", others));
      }
    }
  }

  private static List<String> announced(ExtensionContext test) {
    return Stream.of(test.getElement(), test.getTestClass())
        .map(element -> AnnotationSupport.findAnnotation(element, ExpectsErrors.class))
        .flatMap(Optional::stream)
        .flatMap(expected -> Stream.of(expected.value()))
        .toList();
  }
}
