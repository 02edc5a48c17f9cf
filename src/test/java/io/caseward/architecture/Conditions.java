package io.caseward.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.caseward.workflow.DomainAction;

/** Conditions that ArchUnit does not bring. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
    return ArchCondition.from(predicate).as("be " + predicate.getDescription());
  }

  /** An object that calls its own method goes past the proxy that stands around it. */
  static ArchCondition<JavaMethod> notBeCalledFromTheSameObject() {
    return new ArchCondition<>("not be called from the same object") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method.getAccessesToSelf().stream()
            .filter(call -> call.getOriginOwner().equals(method.getOwner()))
            .filter(call -> !isDomainAction(call))
            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
      }
    };
  }

  private static boolean isDomainAction(JavaAccess<?> call) {
    return call.getOrigin().isAnnotatedWith(DomainAction.class);
  }
}
