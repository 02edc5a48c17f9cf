package io.caseward.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the architecture.
 *
 * @param held what is held to it
 * @param planted classes that break it, each by itself: a rule that has never failed proves nothing
 */
record GroundRule(ArchRule rule, JavaClasses held, List<Class<?>> planted) {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.caseward");
  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(Predefined.ONLY_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/planted/"))
          .importPackages("io.caseward");

  static GroundRule of(ArchRule rule, Class<?>... planted) {
    return new GroundRule(rule, PRODUCT, List.of(planted));
  }

  static GroundRule ofTests(ArchRule rule, Class<?>... planted) {
    return new GroundRule(rule, TESTS, List.of(planted));
  }

  void check() {
    rule.allowEmptyShould(false).check(held);
  }

  boolean refuses(Class<?> one) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(one))
        .hasViolation();
  }

  @Override
  public String toString() {
    return rule.getDescription();
  }
}
