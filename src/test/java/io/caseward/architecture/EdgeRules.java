package io.caseward.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.caseward.architecture.planted.AtTheEdge;
import io.caseward.workflow.Action;
import io.caseward.workflow.DueSource;
import io.caseward.workflow.FactSource;
import io.caseward.workflow.PersonTasks;
import io.caseward.workflow.SopDeployments;
import io.caseward.workflow.StepListener;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.UrlResource;

/** What stays at an edge: the engine, its deployments, and whatever leaves the process. */
final class EdgeRules {

  private static final String[] OUTSIDE = {
    "com.slack.api..", "okhttp3..", "java.net.http..", "org.springframework.web.client..",
    "org.springframework.web.reactive..", "org.springframework.mail..", "jakarta.mail.."
  };

  /** What sends; the rest of {@code slack} writes messages. */
  private static final String[] SENDING = {
    "com.slack.api", "com.slack.api.methods..", "com.slack.api.util.http..", "okhttp3..", "java.net.http.."
  };

  private EdgeRules() {}

  static List<GroundRule> all() {
    return List.of(
        GroundRule.of(
            noClasses()
                .that()
                .resideOutsideOfPackages("io.caseward.workflow..", "io.caseward.*.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("the engine stays at the edge: ask a port of workflow, or move into process"),
            AtTheEdge.Engine.class),
        GroundRule.of(
            noClasses()
                .that()
                .resideOutsideOfPackages("io.caseward.sop..", "io.caseward.workflow..")
                .should()
                .callMethod(SopDeployments.class, "publish", String.class, java.util.Map.class)
                .because("two deployments of one SOP make two versions: sop alone publishes"),
            AtTheEdge.Publisher.class),
        GroundRule.of(
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.caseward.workflow.engine.EngineDeployments")
                .should()
                .callMethod(RepositoryService.class, "createDeployment")
                .because("SopDeployments is the only way into the engine"),
            AtTheEdge.Deployer.class),
        GroundRule.of(
            noClasses()
                .that()
                .resideOutsideOfPackages("io.caseward.slack..", "io.caseward.people.oidc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .because("what leaves the process goes through the outbox of slack; an OpenID provider is asked while someone waits to be let in"),
            AtTheEdge.Caller.class,
            AtTheEdge.Talker.class),
        GroundRule.of(
            noClasses()
                .that()
                .resideOutsideOfPackages("io.caseward.slack.http", "io.caseward.database")
                .should()
                .accessTargetWhere(opensAnAddress())
                .because("addresses come from strangers: the server fetches none of them"),
            AtTheEdge.Fetcher.class,
            AtTheEdge.Follower.class),
        GroundRule.of(
            noClasses()
                .that(runInAnEngineTransaction())
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage(SENDING)
                .because("nothing that leaves the process is called inside a transaction: write it to the outbox"),
            AtTheEdge.SendingStep.class,
            AtTheEdge.SendingListener.class));
  }

  private static DescribedPredicate<JavaAccess<?>> opensAnAddress() {
    return DescribedPredicate.describe(
        "an address is opened",
        access -> access.getTargetOwner().isEquivalentTo(URL.class) && Set.of("openConnection", "openStream", "getContent").contains(access.getName())
            || access.getTargetOwner().isAssignableTo(Socket.class) && access.getName().equals("connect")
            || access.getTargetOwner().isAssignableTo(UrlResource.class));
  }

  private static DescribedPredicate<JavaClass> runInAnEngineTransaction() {
    return assignableTo(Action.class)
        .or(assignableTo(PersonTasks.class))
        .or(assignableTo(StepListener.class))
        .or(assignableTo(FactSource.class))
        .or(assignableTo(DueSource.class))
        .or(hearEvents())
        .as("run in an engine transaction");
  }

  private static DescribedPredicate<JavaClass> hearEvents() {
    return DescribedPredicate.describe(
        "hear events",
        type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventListener.class)));
  }
}
