package io.caseward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import io.caseward.architecture.planted.Careless;
import io.caseward.architecture.planted.helper.Anything;
import io.caseward.people.Open;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.workflow.DomainAction;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/** How classes are named, given what they need, put into transactions and opened to callers. */
final class CodeRules {

  private static final Set<String> SAY_NOTHING =
      Set.of("util", "utils", "common", "commons", "core", "helper", "helpers", "manager", "managers", "misc");
  private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** What they pass on has one language: the framework's own words, Slack's, a mapping's. */
  private static final String[] ONE_LANGUAGE =
      {"io.caseward.people..", "io.caseward.web", "io.caseward.slack..", "io.caseward.cases.imports"};

  private CodeRules() {}

  static List<GroundRule> all() {
    return List.of(
        GroundRule.of(
            noClasses()
                .that()
                .areNotAssignableTo(TransactionManager.class)
                .should(Conditions.be(namedAfterNothing()))
                .because("a type lives with its owner and is named after what it is"),
            Careless.ClockHelper.class,
            Anything.class),
        GroundRule.of(
            noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .because("what a class needs stands in its constructor"),
            Careless.Injected.class),
        GroundRule.of(
            methods()
                .that(inTransactions())
                .should()
                .bePublic()
                .andShould()
                .notBeFinal()
                .andShould()
                .notBeStatic()
                .because("a proxy can only stand around what it can override"),
            Careless.HiddenAction.class,
            Careless.FinalAction.class),
        GroundRule.of(
            methods()
                .that()
                .areAnnotatedWith(DomainAction.class)
                .should(Conditions.notBeCalledFromTheSameObject())
                .because("the transaction and its scope stand around the object, not inside it"),
            Careless.SelfCaller.class),
        GroundRule.of(
            noClasses()
                .that()
                .resideOutsideOfPackages(ONE_LANGUAGE)
                .should()
                .callMethod(Told.class, "verbatim", String.class)
                .because("what people are told stands in the message files, in every language"),
            Careless.Monoglot.class),
        GroundRule.of(
            methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Requires.class)
                .orShould()
                .beAnnotatedWith(Open.class)
                .because("a call that says nothing is denied to all"),
            Careless.UnguardedCalls.class));
  }

  private static DescribedPredicate<CanBeAnnotated> inTransactions() {
    return DescribedPredicate.describe(
        "are transactions",
        method -> method.isAnnotatedWith(DomainAction.class) || method.isAnnotatedWith(Transactional.class));
  }

  private static DescribedPredicate<JavaClass> namedAfterNothing() {
    return DescribedPredicate.describe(
        "named " + String.join(", ", SAY_NOTHING),
        type -> words(type).map(String::toLowerCase).anyMatch(SAY_NOTHING::contains));
  }

  private static Stream<String> words(JavaClass type) {
    return Stream.concat(
        Stream.of(type.getPackageName().split("\\.")), WORDS.splitAsStream(type.getSimpleName()));
  }
}
