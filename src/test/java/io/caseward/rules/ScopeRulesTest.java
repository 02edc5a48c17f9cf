package io.caseward.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessFieldWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.caseward.database.Scope;
import io.caseward.rules.planted.SeesEverything;
import org.junit.jupiter.api.Test;

/**
 * The scope {@code system} sees every vendor's rows. Domain actions and the engine have it, and who
 * sets it by hand is named here.
 */
class ScopeRulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.caseward");

  private static final ArchRule ONLY_WORKFLOW_SETS_SYSTEM =
      classes()
          .that()
          .resideOutsideOfPackages("io.caseward.workflow..", "io.caseward.database")
          .should(
              never(
                  accessFieldWhere(
                      describe(
                          "it is Scope.SYSTEM",
                          access ->
                              access.getTargetOwner().isEquivalentTo(Scope.class)
                                  && access.getTarget().getName().equals("SYSTEM")))))
          .andShould(
              never(
                  callConstructorWhere(
                      describe(
                          "it makes a Scope",
                          call -> call.getTargetOwner().isEquivalentTo(Scope.class)))))
          .because(
              "a person's request acts through a @DomainAction; name a worker here that needs more");

  @Test
  void letNobodyElseSetTheSystemScope() {
    assertThat(PRODUCT.contain("io.caseward.workflow.DomainActionScope")).isTrue();
    ONLY_WORKFLOW_SETS_SYSTEM.check(PRODUCT);
  }

  @Test
  void seeWhoDoes() {
    JavaClasses planted = new ClassFileImporter().importClasses(SeesEverything.class);

    assertThatThrownBy(() -> ONLY_WORKFLOW_SETS_SYSTEM.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Scope.SYSTEM")
        .hasMessageContaining("it makes a Scope");
  }
}
