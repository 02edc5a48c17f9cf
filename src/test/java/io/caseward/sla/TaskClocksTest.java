package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.people.Person;
import io.caseward.worklist.Drafts;
import io.caseward.worklist.HandingOver;
import io.caseward.worklist.HelpDesk;
import io.caseward.worklist.HoldReason;
import io.caseward.worklist.Holding;
import io.caseward.worklist.Order;
import io.caseward.worklist.Reassigning;
import io.caseward.worklist.Said;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A grave review at Harbor: someone has it within an hour, acts on it within two, and is done within four. */
@CasewardTest
class TaskClocksTest {

  private static final String REVIEW = "userTask_ReviewCase";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Drafts drafts;
  @Autowired Holding holding;
  @Autowired HelpDesk help;
  @Autowired HandingOver handingOver;
  @Autowired Reassigning reassigning;
  @Autowired Clocks clocks;
  @Autowired ClockSearch search;
  @Autowired Milestones milestones;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  private String number;
  private TaskRow task;
  private Person reviewer;

  @BeforeEach
  void aReviewWaits() {
    number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    task = story.task(number, REVIEW);
    reviewer = story.person("reviewer-harbor");
  }

  @Test
  void acknowledgeRunsUntilSomeoneTakesIt() {
    clock.advance(Duration.ofMinutes(40));
    work.take(task.id(), reviewer);

    assertThat(of("acknowledge").state()).isEqualTo(Clock.STOPPED);
    assertThat(of("acknowledge").used()).isEqualTo(Duration.ofMinutes(40));
    assertThat(of("first_touch").state()).isEqualTo(Clock.RUNNING);
    assertThat(of("resolve").state()).isEqualTo(Clock.RUNNING);
  }

  @Test
  void sayingSoCostsATakeOneStatement() {
    assertThat(onClocks(() -> work.take(task.id(), reviewer))).hasSize(1);
  }

  @Test
  void itsClockStopsAMomentLaterAsOfThen() {
    clock.advance(Duration.ofMinutes(20));
    Instant taken = clock.instant();
    work.take(task.id(), reviewer);
    work.giveBack(task.id(), reviewer);
    clock.advance(Duration.ofHours(2));

    milestones.come();

    assertThat(kept("acknowledge")).extracting(Clock::state, Clock::stoppedAt, Clock::used).containsExactly(Clock.STOPPED, taken, Duration.ofMinutes(20));
    assertThat(events("acknowledge")).isEmpty();
    assertThat(kept("first_touch").state()).isEqualTo(Clock.RUNNING);
  }

  @Test
  void whoActsBeforeTheClockKnowsHasHadItSinceThen() {
    clock.advance(Duration.ofMinutes(20));
    work.take(task.id(), reviewer);
    clock.advance(Duration.ofMinutes(1));
    drafts.save(task.id(), reviewer, Map.of("notes", "Seen at the counter."), 0);

    assertThat(kept("acknowledge").used()).isEqualTo(Duration.ofMinutes(20));
    assertThat(kept("first_touch").used()).isEqualTo(Duration.ofMinutes(21));
  }

  @Test
  void aBreachThatWasToldWhileTheWordWasOnItsWayStays() {
    clock.advance(Duration.ofHours(1));
    milestones.come();
    clock.advance(Duration.ofSeconds(1).negated());
    work.take(task.id(), reviewer);

    milestones.come();

    assertThat(kept("acknowledge").condition(clock.instant())).isEqualTo("missed");
    assertThat(events("acknowledge")).extracting(ClockEvent::kind).containsExactly("warned", "warned", "breached");
  }

  @Test
  void aClockThatSomeoneHasInHandStopsTheNextTime() {
    work.take(task.id(), reviewer);
    transaction.executeWithoutResult(hands -> {
      story.seeing(() -> database.sql("select id from clock where task_id = ? and kind = 'acknowledge' for update").param(task.id()).query(Long.class).single());
      CompletableFuture.supplyAsync(milestones::come).join();
    });
    assertThat(kept("acknowledge").state()).isEqualTo(Clock.RUNNING);
    assertThat(of("acknowledge").state()).as("seen as it will be").isEqualTo(Clock.STOPPED);

    milestones.come();
    assertThat(kept("acknowledge").state()).isEqualTo(Clock.STOPPED);
  }

  /** The statements on clocks and their deadlines that some work sends. */
  private static List<String> onClocks(Runnable work) {
    Logger sent = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = sent.getLevel();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    sent.addAppender(heard);
    sent.setLevel(Level.DEBUG);
    try {
      work.run();
    } finally {
      sent.setLevel(before);
      sent.detachAppender(heard);
    }
    return heard.list.stream().map(ILoggingEvent::getFormattedMessage).filter(message -> message.matches("(?s).*(from|update|into) clock(_deadline|_taken)?\\b.*")).toList();
  }

  @Test
  void takenTooLateItIsMissed() {
    clock.advance(Duration.ofMinutes(61));
    work.take(task.id(), reviewer);

    assertThat(of("acknowledge").condition(clock.instant())).isEqualTo("missed");
    milestones.come();
    assertThat(events("acknowledge")).extracting(ClockEvent::kind).containsExactly("warned", "warned", "breached");
  }

  @Test
  void givenBackItIsNotAskedWhoHasItAgain() {
    work.take(task.id(), reviewer);
    work.giveBack(task.id(), reviewer);

    assertThat(of("acknowledge").state()).isEqualTo(Clock.STOPPED);
    assertThat(of("first_touch").state()).isEqualTo(Clock.RUNNING);
  }

  @Test
  void whoeverIsGivenItHasItAndHasNotActedYet() {
    reassigning.give(task.id(), Order.of(story.person("lead"), new Said("Yours.")), "reviewer-harbor");

    assertThat(of("acknowledge").state()).isEqualTo(Clock.STOPPED);
    assertThat(of("first_touch").state()).isEqualTo(Clock.RUNNING);
  }

  @Test
  void theFirstDraftIsTheFirstTouch() {
    work.take(task.id(), reviewer);
    clock.advance(Duration.ofMinutes(25));

    int version = drafts.save(task.id(), reviewer, Map.of("notes", "Seen at the counter."), 0);
    clock.advance(Duration.ofMinutes(5));
    drafts.save(task.id(), reviewer, Map.of("notes", "Seen at the counter, twice."), version);

    assertThat(of("first_touch").used()).isEqualTo(Duration.ofMinutes(25));
    assertThat(of("resolve").state()).isEqualTo(Clock.RUNNING);
  }

  @Test
  void soIsAHoldWhichPausesWhatIsLeft() {
    work.take(task.id(), reviewer);
    holding.hold(task.id(), reviewer, HoldReason.WAITING_FOR_MERCHANT);

    assertThat(of("first_touch").state()).isEqualTo(Clock.STOPPED);
    assertThat(of("resolve").state()).isEqualTo(Clock.PAUSED);
  }

  @Test
  void soAreACallForHelpAndAHandOverByWhoHasIt() {
    work.take(task.id(), reviewer);
    help.ask(task.id(), reviewer, new Said("Is this a code of theirs?"));
    assertThat(of("first_touch").state()).isEqualTo(Clock.STOPPED);

    String other = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    TaskRow second = story.task(other, REVIEW);
    work.take(second.id(), reviewer);
    handingOver.to(second.id(), reviewer, "reviewer-harbor-2", null, new Said("You know them."));
    assertThat(of(second, "first_touch").state()).isEqualTo(Clock.STOPPED);
  }

  @Test
  void finishedAllOfThemStop() {
    clock.advance(Duration.ofMinutes(30));
    story.reviewed(number, "no_violation");

    assertThat(story.seeing(() -> clocks.ofCase(number))).allMatch(one -> one.state().equals(Clock.STOPPED));
  }

  @Test
  void askedAgainItIsNotAnotherTask() {
    story.reviewed(number, "insufficient");
    story.fastForward(Duration.ofDays(7));

    TaskRow again = story.task(number, REVIEW);
    assertThat(again.id()).isNotEqualTo(task.id());
    assertThat(story.seeing(() -> clocks.before(again.id()))).isEmpty();
  }

  @Test
  void listsGoByResolve() {
    assertThat(task.dueAt()).isEqualTo(of("resolve").dueAt());
    assertThat(of("acknowledge").dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void aTasksScreenSaysAllThree() {
    work.take(task.id(), reviewer);

    assertThat(Visitor.signedIn(port, "reviewer-harbor").get("/tasks/" + task.id()).body()).contains("Taken</span>", "Begun</span>");
  }

  private List<ClockEvent> events(String kind) {
    return story.seeing(() -> clocks.events(of(kind)));
  }

  /** As it stands in the database. */
  private Clock kept(String kind) {
    return story.seeing(() -> search.find(of(kind).id()).orElseThrow());
  }

  private Clock of(String kind) {
    return of(task, kind);
  }

  private Clock of(TaskRow of, String kind) {
    return story.seeing(() -> clocks.ofCase(of.caseNumber())).stream().filter(one -> of.id().equals(one.taskId()) && one.kind().equals(kind)).findFirst().orElseThrow();
  }
}
