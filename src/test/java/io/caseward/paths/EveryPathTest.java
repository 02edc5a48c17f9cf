package io.caseward.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.PathsTaken;
import io.caseward.Story;
import io.caseward.cases.CaseState;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.workflow.SopDeployments;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that together go through every element and every flow of every shipped SOP. */
@CasewardTest
@TestMethodOrder(OrderAnnotation.class)
class EveryPathTest {

  @Autowired private Story story;
  @Autowired private Handling handling;
  @Autowired private PathsTaken paths;
  @Autowired private SopDeployments sops;
  @Autowired private RepositoryService repository;

  @Test
  @Order(1)
  void informationIsMissingThenOverdueThenReceived() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.reviewed(number, "insufficient");
    story.fastForward(Duration.ofDays(7));
    story.reviewed(number, "insufficient");
    handling.answersTheQuestion(number);
    story.reviewed(number, "no_violation");

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @Order(1)
  void reviewsAgreeAfterEachIsOverdue() {
    String number = story.opens("fake_reviews", Severity.CRITICAL, "tl");
    handling.untilOverdue(number, "userTask_ReviewCase");
    story.reviewed(number, "violation");
    handling.untilOverdue(number, "userTask_SecondReviewCase");
    handling.reviewedAgain(number, "violation");

    assertThat(story.tasks(number)).hasSize(1);
  }

  @Test
  @Order(1)
  void reviewsDifferAndPolicySeesNoViolationTooLate() {
    String number = story.opens("fake_reviews", Severity.CRITICAL, "tl");
    story.reviewed(number, "violation");
    handling.reviewedAgain(number, "no_violation");
    handling.untilOverdue(number, "userTask_DecideCase");
    handling.decided(number, "policy", "no_violation");

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @Order(1)
  void severePenaltyIsRefusedThenApprovedAndItsWindowCloses() {
    String number = severe();
    handling.decided(number, "policy", "violation");
    handling.untilOverdue(number, "userTask_ApprovePenalty");
    handling.approved(number, "policy-2", "refused");
    handling.decided(number, "policy", "violation");
    handling.approved(number, "policy-3", "approved");
    story.fastForward(Duration.ofDays(14));

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @Order(1)
  void appealIsUpheldTooLate() {
    String number = strike(user());
    handling.appeals(number);
    handling.untilOverdue(number, "userTask_DecideAppeal");
    handling.appealDecided(number, "policy", "upheld");

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @Order(1)
  void appealOverturnsThePenalty() {
    String number = strike(user());
    handling.appeals(number);
    handling.appealDecided(number, "policy", "overturned");

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @Order(1)
  void ladderRunsOutAndAnAcknowledgementLapsesUntilSomeoneReturnsTheCase() {
    String number = overdueReview();
    story.fastForward(Duration.ofMinutes(15 + 15 + 30));
    handling.acknowledged(number);
    story.fastForward(Duration.ofHours(4).plusSeconds(1));
    handling.acknowledged(number);
    handling.settled(number, "instruct");

    assertThat(story.tasks(number)).hasSize(1);
  }

  @Test
  @Order(1)
  void escalationRaisesTheCaseAndASecondOneJoinsTheFirst() {
    String number = overdueReview();
    handling.escalatedOnceMore(number, "userTask_ReviewCase");
    handling.acknowledged(number);
    handling.settled(number, "raise");

    assertThat(story.file(number).severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  @Order(1)
  void escalationOfAStormGoesOnForTheNextOfItsCases() {
    String last = handling.inAStorm(() -> {
      String early = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
      String next = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
      String third = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
      story.fastForward(Duration.ofHours(4));
      story.reviewed(early, "insufficient");
      handling.acknowledged(next);
      story.reviewed(next, "insufficient");
      handling.settled(third, "instruct");
      return third;
    });

    assertThat(story.tasks(last)).hasSize(1);
  }

  @Test
  @Order(2)
  void leaveNoElementOut() {
    assertThat(sops.all()).isNotEmpty();

    for (SopDeployments.Published sop : sops.all()) {
      Set<String> missed = elements(sop.sop());
      missed.removeAll(paths.of(sop.sop()));
      assertThat(missed).as("elements of %s that no case went through", sop.sop()).isEmpty();
    }
  }

  private Set<String> elements(String sop) {
    BpmnModelInstance model = repository.getBpmnModelInstance(
        repository.createProcessDefinitionQuery().processDefinitionKey(sop).latestVersion().singleResult().getId());
    Set<String> all = new TreeSet<>();
    List.of(FlowNode.class, SequenceFlow.class)
        .forEach(kind -> model.getModelElementsByType(kind).forEach(element -> all.add(((FlowElement) element).getId())));
    return all;
  }

  private String overdueReview() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    handling.untilOverdue(number, "userTask_ReviewCase");
    return number;
  }

  private String severe() {
    Subject user = user();
    strike(user);
    return strike(user);
  }

  private String strike(Subject user) {
    String number = story.reports(user, "harassment", Severity.HIGH, "tl");
    story.reviewed(number, "violation");
    return number;
  }

  private Subject user() {
    return new Subject("user", "U-" + System.nanoTime(), "Rosa Lim");
  }
}
