package io.caseward.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import io.caseward.Caseward;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules: who may know whom. */
class ModulesTest {

  private static final String PLANTED = "io.caseward.architecture.planted.modules";
  private static final ApplicationModules MODULES = ApplicationModules.of(Caseward.class);

  static Stream<String> modules() {
    return MODULES.stream().map(ApplicationModule::getName).sorted();
  }

  @Test
  void keepToTheirNeighboursTopPackagesAndHaveNoCycles() {
    MODULES.verify();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void haveANameForPeople(String module) {
    assertThat(declaration(module).displayName())
        .as("Give %s a displayName in its package-info.java.", module)
        .isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void declareTheNeighboursThatTheyUseAndNoOthers(String module) {
    assertThat(declared(module)).isEqualTo(used(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void haveSubPackagesThatKnowEachOtherInOneDirectionOnly(String module) {
    inOneDirection("io.caseward." + module)
        .check(new ClassFileImporter().withImportOption(Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.caseward." + module));
  }

  @Test
  void mayNotHaveSubPackagesThatKnowEachOther() {
    assertThat(inOneDirection(PLANTED).evaluate(new ClassFileImporter().importPackages(PLANTED)).hasViolation()).isTrue();
  }

  @Test
  void mayNotReachIntoANeighbour() {
    assertThat(plantedViolations())
        .contains("Module 'till' depends on non-exposed type")
        .contains("shop.stock.Shelf");
  }

  @Test
  void mayNotUseANeighbourThatTheyDoNotDeclare() {
    assertThat(plantedViolations()).contains("Module 'cellar' depends on module 'till'");
  }

  @Test
  void mayNotFormACycle() {
    assertThat(plantedViolations()).contains("Cycle detected: Slice cellar");
  }

  private static ArchRule inOneDirection(String module) {
    return slices().matching(module + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
  }

  private static String plantedViolations() {
    return ApplicationModules.of(PLANTED, (ImportOption) location -> true)
        .detectViolations()
        .getMessage();
  }

  private static Set<String> declared(String module) {
    return new TreeSet<>(Arrays.asList(declaration(module).allowedDependencies()));
  }

  private static Set<String> used(String module) {
    return MODULES.getModuleByName(module).orElseThrow().getDirectDependencies(MODULES)
        .uniqueModules()
        .map(ApplicationModule::getName)
        .collect(toCollection(TreeSet::new));
  }

  private static org.springframework.modulith.ApplicationModule declaration(String module) {
    try {
      return Class.forName("io.caseward." + module + ".package-info")
          .getAnnotation(org.springframework.modulith.ApplicationModule.class);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("%s has no package-info.java with @ApplicationModule.".formatted(module), e);
    }
  }
}
