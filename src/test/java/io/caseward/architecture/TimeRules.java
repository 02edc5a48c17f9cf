package io.caseward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import io.caseward.architecture.planted.ByItsOwnWatch;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Time is the database's, through one clock, and nobody sleeps. */
final class TimeRules {

  private TimeRules() {}

  static List<GroundRule> all() {
    return List.of(
        GroundRule.of(
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.caseward.database.ClockConfiguration")
                .should()
                .accessTargetWhere(theNodesTime())
                .because("time is the injected Clock's, which goes by the database"),
            ByItsOwnWatch.AsksNow.class,
            ByItsOwnWatch.RefersToNow.class,
            ByItsOwnWatch.ReadsTheSystem.class,
            ByItsOwnWatch.MakesAClock.class,
            ByItsOwnWatch.MakesADate.class,
            ByItsOwnWatch.AsksACalendar.class),
        GroundRule.of(
            noClasses().should().accessTargetWhere(sleep()).because("what waits is told, by a lock, a queue or a timer"),
            ByItsOwnWatch.Sleeps.class,
            ByItsOwnWatch.SleepsByUnit.class),
        GroundRule.ofTests(
            noClasses().should().accessTargetWhere(sleep()).because("tests move the clock"),
            ByItsOwnWatch.Sleeps.class));
  }

  private static DescribedPredicate<JavaAccess<?>> theNodesTime() {
    return DescribedPredicate.describe(
        "this node's time is read",
        access -> asksNow(access) || makesAClock(access) || is(access, System.class, "currentTimeMillis")
            || makesADate(access) || is(access, Calendar.class, "getInstance"));
  }

  private static boolean asksNow(JavaAccess<?> access) {
    return access.getName().equals("now")
        && access.getTargetOwner().getPackageName().startsWith("java.time")
        && !takesAClock(access);
  }

  private static boolean takesAClock(JavaAccess<?> access) {
    return access.getTarget().resolveMember()
        .map(member -> ((JavaCodeUnit) member).getRawParameterTypes())
        .orElse(List.of())
        .stream()
        .anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean makesAClock(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Clock.class)
        && (access.getName().startsWith("system") || access.getName().startsWith("tick"));
  }

  /** The constructor without arguments, which reads the system's time. */
  private static boolean makesADate(JavaAccess<?> access) {
    return is(access, Date.class, "<init>") && access.getTarget().getFullName().endsWith("<init>()");
  }

  private static DescribedPredicate<JavaAccess<?>> sleep() {
    return DescribedPredicate.describe(
        "a thread sleeps",
        access -> access.getName().equals("sleep") && owner(access, Thread.class, TimeUnit.class));
  }

  private static boolean owner(JavaAccess<?> access, Class<?>... owners) {
    return Set.of(owners).stream().anyMatch(access.getTargetOwner()::isEquivalentTo);
  }

  private static boolean is(JavaAccess<?> access, Class<?> owner, String name) {
    JavaClass target = access.getTargetOwner();
    return target.isEquivalentTo(owner) && access.getName().equals(name);
  }
}
