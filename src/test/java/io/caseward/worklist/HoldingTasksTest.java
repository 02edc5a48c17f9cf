package io.caseward.worklist;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.cases.TimelineEntry;
import io.caseward.people.Person;
import io.caseward.sla.Clock;
import io.caseward.sla.Clocks;
import io.caseward.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class HoldingTasksTest {

  private static final String REVIEW = "userTask_ReviewCase";
  private static final Said NOTE = new Said("The codes were sold by his cousin.");

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Leases leases;
  @Autowired LeaseSettings settings;
  @Autowired Holding holding;
  @Autowired HelpDesk help;
  @Autowired HandingOver handingOver;
  @Autowired Successors successors;
  @Autowired Drafts drafts;
  @Autowired Clocks clocks;

  @Test
  void aTakenTaskGoesBackWhenItsHolderShowsNoSignOfLife() {
    TaskRow task = taken();

    clock.advance(settings.lease().plusSeconds(1));
    leases.lapse();

    assertThat(now(task).assignee()).isNull();
    assertThat(kinds(task)).contains("lease_lapsed");
  }

  @Test
  void aTakenTaskStaysWhileItsHolderIsActive() {
    TaskRow task = taken();

    clock.advance(settings.lease().minusMinutes(1));
    leases.renew(task.id(), holder(task));
    clock.advance(settings.lease().minusMinutes(1));
    leases.lapse();

    assertThat(now(task).assignee()).isEqualTo(holder(task).name());
  }

  @Test
  void whatWasTypedIsThereWhenTheTaskIsTakenAgain() {
    TaskRow task = taken();
    drafts.save(task.id(), holder(task), Map.of("notes", "Half a thought"), 0);
    clock.advance(settings.lease().plusSeconds(1));
    leases.lapse();

    work.take(task.id(), holder(task));

    assertThat(drafted(task)).containsEntry("notes", "Half a thought");
  }

  @Test
  void aSecondTabIsToldOfTheFirst() {
    TaskRow task = taken();
    int version = drafts.save(task.id(), holder(task), Map.of("notes", "first tab"), 0);
    drafts.save(task.id(), holder(task), Map.of("notes", "first tab, more"), version);

    assertThatThrownBy(() -> drafts.save(task.id(), holder(task), Map.of("notes", "second tab"), version))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("newer draft");
    assertThat(drafted(task)).containsEntry("notes", "first tab, more");
  }

  @Test
  void aHeldTaskNeitherRunsLateNorGoesBack() {
    TaskRow task = taken();
    Instant due = task.dueAt();
    clock.advance(ofMinutes(10));

    holding.hold(task.id(), holder(task), HoldReason.WAITING_FOR_AUTHORITY);
    story.fastForward(Duration.between(clock.instant(), due).plus(ofHours(5)));
    leases.lapse();

    assertThat(now(task).assignee()).isEqualTo(holder(task).name());
    assertThat(story.tasks(task.caseNumber())).extracting(TaskRow::element).containsExactly(REVIEW);
    assertThat(story.seeing(() -> clocks.ofTask(task.id()).orElseThrow()).pauseReason()).isEqualTo("waiting_for_authority");
  }

  @Test
  void aTaskThatGoesOnHasWhatWasLeftOfItsTarget() {
    TaskRow task = takenAtHarbor();
    Duration target = clock(task).target();
    clock.advance(ofMinutes(10));
    holding.hold(task.id(), holder(task), HoldReason.WAITING_FOR_AUTHORITY);
    clock.advance(ofHours(1));

    holding.goOn(task.id(), holder(task));

    Duration used = clock(task).used();
    assertThat(used).isEqualTo(ofMinutes(10));
    assertThat(now(task).dueAt()).isEqualTo(clock(task).dueAt());
    story.fastForward(Duration.between(clock.instant(), now(task).dueAt()));
    assertThat(target.minus(used)).isPositive();
    assertThat(kinds(task)).contains("task_held", "task_went_on");
    assertThat(story.tasks(task.caseNumber())).as("overdue now").hasSize(1);
    assertThat(story.timeline(task.caseNumber())).extracting(TimelineEntry::kind).contains("escalated");
  }

  @Test
  void aCallForHelpIsAnsweredOnTheTask() {
    TaskRow task = taken();
    help.ask(task.id(), holder(task), new Said("Is a spa a licensed service?"));
    assertThat(now(task).handling().helpWanted()).isEqualTo("Is a spa a licensed service?");

    help.answer(task.id(), story.person("lead"), new Said("Yes, in PH."));

    assertThat(now(task).handling().helpWanted()).isNull();
    assertThat(now(task).handling().note()).isEqualTo("Yes, in PH.");
    assertThatThrownBy(() -> help.answer(task.id(), story.person("lead-2"), new Said("No.")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Nobody asks for help");
  }

  @Test
  void whoTakesATaskOverGoesOnWhereTheOtherStopped() {
    TaskRow task = takenAtHarbor();
    drafts.save(task.id(), holder(task), Map.of("notes", "Half a thought"), 0);

    handingOver.to(task.id(), holder(task), "reviewer-harbor-2", null, NOTE);

    assertThat(now(task).assignee()).isEqualTo("reviewer-harbor-2");
    assertThat(now(task).handling().note()).isEqualTo(NOTE.text());
    assertThat(drafted(now(task))).containsEntry("notes", "Half a thought");
  }

  @Test
  void aTaskIsHandedToNobodyWhoIsNotFitForIt() {
    TaskRow task = takenAtHarbor();

    assertThatThrownBy(() -> handingOver.to(task.id(), story.person("lead"), "reviewer-kestrel", null, NOTE))
        .hasMessageContaining("reviewer-kestrel cannot take")
        .hasMessageContaining("another team's");
  }

  @Test
  void aVendorsReviewerLearnsNothingOfAnotherVendorsPeople() {
    TaskRow task = takenAtHarbor();

    assertThatThrownBy(() -> handingOver.to(task.id(), holder(task), "reviewer-kestrel", null, NOTE))
        .hasMessage("There is no account 'reviewer-kestrel'.");
  }

  @Test
  void aTaskHandedToTheLeadsQueueWaitsThere() {
    TaskRow task = taken();

    handingOver.to(task.id(), holder(task), null, "lead", NOTE);

    assertThat(now(task).queue()).isEqualTo("lead");
    assertThat(now(task).assignee()).isNull();
    assertThat(work.take(task.id(), story.person("lead")).assignee()).isEqualTo("lead");
  }

  @Test
  void aVendorsLeadCannotMakeTheirOwnWhatPolicyDecides() {
    String number = story.opens("fake_reviews", Severity.CRITICAL, "tl");
    story.reviewed(number, "violation");
    story.finishes(number, "userTask_SecondReviewCase", "reviewer-harbor-2", story.verdict(number, "no_violation"));
    TaskRow decide = story.task(number, "userTask_DecideCase");

    assertThatThrownBy(() -> handingOver.to(decide.id(), story.person("lead-harbor"), null, "reviews", NOTE))
        .hasMessageContaining("'Decide case' is not for that role");
  }

  @Test
  void aTaskIsOfferedToColleaguesWhoAreFitForIt() {
    TaskRow task = takenAtHarbor();

    assertThat(successors.people(task, holder(task))).extracting(Person::name).contains("reviewer-harbor-2").doesNotContain("reviewer-harbor", "reviewer-kestrel");
    assertThat(successors.queues(task, holder(task))).extracting(Queue::key).contains("reviews", "lead").doesNotContain("policy");
  }

  @Test
  void onlyItsHolderAndWhoMayReassignHandATaskOver() {
    TaskRow task = takenAtHarbor();

    assertThatThrownBy(() -> handingOver.to(task.id(), story.person("reviewer-harbor-2"), "reviewer-harbor-2", null, NOTE))
        .hasMessageContaining("held by reviewer-harbor");
    handingOver.to(task.id(), story.person("lead"), "reviewer-harbor-2", null, NOTE);

    assertThat(now(task).assignee()).isEqualTo("reviewer-harbor-2");
  }

  @Test
  void aFinishedTaskLeavesNoDrafts() {
    TaskRow task = taken();
    drafts.save(task.id(), holder(task), Map.of("notes", "Half a thought"), 0);

    work.finish(task.id(), holder(task), story.verdict(task.caseNumber(), "no_violation"));

    assertThat(story.seeing(() -> drafts.of(task.id(), holder(task).name()))).isEmpty();
  }

  private TaskRow taken() {
    String number = story.opens("fake_reviews", Severity.MEDIUM);
    return work.take(story.task(number, REVIEW).id(), story.person(story.reviewer(number)));
  }

  /** Cases go to vendors by their number: one of the next few is Harbor's. */
  private TaskRow takenAtHarbor() {
    TaskRow task = taken();
    for (int tries = 0; !task.vendor().equals("harbor") && tries < 20; tries++) {
      task = taken();
    }
    return task;
  }

  private Person holder(TaskRow task) {
    return story.person(task.assignee());
  }

  private TaskRow now(TaskRow task) {
    return story.seeing(() -> work.find(task.id()).orElseThrow());
  }

  private Clock clock(TaskRow task) {
    return story.seeing(() -> clocks.ofTask(task.id()).orElseThrow());
  }

  private Map<String, Object> drafted(TaskRow task) {
    return story.seeing(() -> drafts.of(task.id(), holder(task).name()).orElseThrow().answers());
  }

  private List<String> kinds(TaskRow task) {
    return story.timeline(task.caseNumber()).stream().map(TimelineEntry::kind).toList();
  }
}
