package io.caseward.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.caseward.architecture.planted.InTheWrongScope;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.people.CurrentPerson;
import io.caseward.people.Person;
import io.caseward.workflow.DomainAction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;

/** Who may say whose rows a transaction sees. */
final class ScopeRules {

  /** Workers that act for nobody signed in; each says why it may. */
  private static final Set<String> WORKERS = Set.of();

  /** What Slack sends is from a person whom no filter has met: it looks with that person's eyes. */
  private static final Set<String> LOOKING_FOR_A_PERSON = Set.of("io.caseward.slack.Eyes");

  /** In-house people see everyone's rows, a vendor's people their own. */
  private static final Set<String> WHOSE_SCOPE_IT_IS = Set.of("io.caseward.people.Person");

  /** Asked for by a person who sees every vendor's record, and done on a thread of its own. */
  private static final Set<String> READING_FOR_A_PERSON = Set.of("io.caseward.audit.Verifications");

  private ScopeRules() {}

  static List<GroundRule> all() {
    return List.of(
        GroundRule.of(
            noClasses()
                .that(are("io.caseward.database..", "io.caseward.workflow..", WORKERS))
                .should()
                .accessTargetWhere(systemScope())
                .because("the scope system is for domain actions, the engine and named workers"),
            InTheWrongScope.EverythingInSight.class,
            InTheWrongScope.MadeByHand.class),
        GroundRule.of(
            noClasses()
                .that(are("io.caseward.database..", "io.caseward.workflow..", WORKERS, LOOKING_FOR_A_PERSON, READING_FOR_A_PERSON, "io.caseward.people.."))
                .should()
                .accessTargetWhere(entering())
                .because("the filter sets a person's scope, a domain action the system's"),
            InTheWrongScope.Entering.class,
            InTheWrongScope.EverythingInSight.class),
        GroundRule.of(
            noClasses()
                .that(are("io.caseward.database..", "io.caseward.workflow..", WHOSE_SCOPE_IT_IS))
                .should()
                .accessTargetWhere(choosing())
                .because("whose rows someone sees follows from who they are, and is said in one place"),
            InTheWrongScope.Entering.class,
            InTheWrongScope.OfAnotherVendor.class),
        GroundRule.of(
            noClasses()
                .that(are("io.caseward.people.."))
                .should()
                .callMethod(CurrentPerson.class, "set", HttpServletRequest.class, Person.class)
                .because("who asks is found out at the door, and by nobody who answers"),
            InTheWrongScope.AskingAsSomebody.class),
        GroundRule.of(
            noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .or()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(DomainAction.class)
                .because("what is acted on is looked up in the scope of whoever asks, before the action sees everything"),
            InTheWrongScope.ActingUnseen.class));
  }

  private static DescribedPredicate<JavaClass> are(Object... excepted) {
    DescribedPredicate<JavaClass> exempt = DescribedPredicate.alwaysFalse();
    StringBuilder words = new StringBuilder("are not of");
    for (Object one : excepted) {
      words.append(' ').append(one);
      exempt = exempt.or(one instanceof Set<?> names ? named(names) : resideInAnyPackage((String) one));
    }
    return DescribedPredicate.not(exempt).as(words.toString());
  }

  private static DescribedPredicate<JavaClass> named(Set<?> names) {
    return DescribedPredicate.describe("named", type -> names.contains(type.getFullName()));
  }

  private static DescribedPredicate<JavaAccess<?>> systemScope() {
    return DescribedPredicate.describe(
        "the scope is system's or made by hand",
        access -> access.getTargetOwner().isEquivalentTo(Scope.class)
            && Set.of("SYSTEM", "<init>").contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> entering() {
    return DescribedPredicate.describe(
        "a scope is entered",
        access -> access.getTargetOwner().isEquivalentTo(Scopes.class)
            && Set.of("in", "call").contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> choosing() {
    return DescribedPredicate.describe(
        "a scope is chosen",
        access -> access.getTargetOwner().isEquivalentTo(Scope.class)
            && (access.getName().equals("ALL") || access.getName().equals("vendor") && access instanceof JavaMethodCall call && !call.getTarget().getRawParameterTypes().isEmpty()));
  }
}
