package io.caseward.sla.moving;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseward.AtOnce;
import io.caseward.CasewardTest;
import io.caseward.Statements;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.people.Person;
import io.caseward.sla.CalendarEditions;
import io.caseward.sla.Calendars;
import io.caseward.sla.ClockBars;
import io.caseward.sla.ClockEvent;
import io.caseward.sla.Clocks;
import io.caseward.sla.Milestones;
import io.caseward.worklist.HoldReason;
import io.caseward.worklist.Holding;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kestrel works from nine to six in Kuala Lumpur, where it is Monday 17:00: a review of 8 h is due on Tuesday at 16:00 there, which is 08:00 UTC. */
@CasewardTest
class MovingClocksTest {

  private static final Instant TUESDAY_AT_FOUR = Instant.parse("2026-06-02T08:00:00Z");

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Holding holding;
  @Autowired Clocks clocks;
  @Autowired ClockBars bars;
  @Autowired Calendars calendars;
  @Autowired Milestones milestones;
  @Autowired MoveWorker worker;
  @Autowired MoveSteps steps;
  @Autowired KestrelsReviews reviews;
  @Autowired JdbcClient sql;
  @Autowired AtOnce atOnce;
  @Autowired CalendarEditions editions;
  private TaskRow task;

  @BeforeEach
  void aReviewWaits() {
    task = reviews.opens();
  }

  @AfterEach
  void asItWas() {
    editions.kestrel("09:00-18:00");
  }

  @Test
  void showsHowManyWouldMoveAndByHowMuchAndMovesNothingByItself() {
    editions.kestrel("09:00-12:00, 13:00-18:00");

    String page = lead().get("/clock-moves/of/kestrel").body();

    assertThat(page).containsPattern("\\d clocks of Kestrel count by older hours").containsPattern("0 would be due earlier, [1-4] later, \\d as they are now.").contains("later by 1 h 0 min to 4 h 0 min").contains("later by 1 h 0 min<").contains(task.caseNumber());
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
    assertThat(Visitor.signedIn(port, "admin").get("/calendars/kestrel").body()).containsPattern("\\d clocks that run or are paused count by an older edition.");
  }

  @Test
  void movesTheClockItsTaskAndTheTimerDrawnOnIt() {
    assertThat(reviews.timer(task)).isEqualTo(TUESDAY_AT_FOUR);
    editions.kestrel("09:00-12:00, 13:00-18:00");

    moved();

    Instant later = TUESDAY_AT_FOUR.plus(ofHours(1));
    assertThat(reviews.due(task)).isEqualTo(later);
    assertThat(story.task(task.caseNumber(), KestrelsReviews.STEP).dueAt()).isEqualTo(later);
    assertThat(reviews.timer(task)).isEqualTo(later);
    assertThat(reviews.of(task).edition()).isEqualTo(calendars.find("kestrel").edition());
  }

  @Test
  void countsWhatHasPassedByTheOldHoursAndWhatIsLeftByTheNew() {
    clock.advance(ofMinutes(30));
    editions.kestrel("10:00-12:00");

    moved();

    // Half an hour on Monday, then two hours a day from Tuesday on.
    assertThat(reviews.of(task).used()).isEqualTo(ofMinutes(30));
    assertThat(reviews.due(task)).isEqualTo(Instant.parse("2026-06-05T03:30:00Z"));
    clock.set(Instant.parse("2026-06-02T04:00:00Z"));
    assertThat(reviews.of(task).usedBy(clock.instant(), calendars.of(reviews.of(task)))).isEqualTo(ofMinutes(30).plus(ofHours(2)));
    assertThat(story.seeing(() -> bars.of(reviews.of(task)))).extracting(ClockBars.Piece::look).startsWith("work", "off", "work");
    assertThat(story.seeing(() -> clocks.events(reviews.of(task)))).extracting(ClockEvent::kind, ClockEvent::by, ClockEvent::used).contains(tuple("moved", "lead", ofMinutes(30)));
  }

  @Test
  void letsWarningsThatHaveComeStayAndTheOthersComeByTheNewHours() {
    clock.set(TUESDAY_AT_FOUR.minus(ofHours(3)));
    milestones.come();
    assertThat(warnings(task)).containsExactly("50%");
    editions.kestrel("09:00-13:00");

    moved();
    clock.set(TUESDAY_AT_FOUR.minusSeconds(1));
    milestones.come();
    assertThat(warnings(task)).containsExactly("50%");

    // Five hours have counted; the sixth has on Wednesday at ten.
    clock.set(Instant.parse("2026-06-03T02:00:00Z"));
    milestones.come();
    assertThat(warnings(task)).containsExactly("50%", "75%");
  }

  @Test
  void letsAPausedClockBeDueByTheNewHoursWhenItGoesOn() {
    Person reviewer = story.person("reviewer-kestrel");
    work.take(task.id(), reviewer);
    holding.hold(task.id(), reviewer, HoldReason.WAITING_FOR_MERCHANT);
    editions.kestrel("09:00-12:00, 13:00-18:00");

    moved();
    assertThat(reviews.due(task)).isNull();

    holding.goOn(task.id(), reviewer);
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR.plus(ofHours(1)));
    assertThat(reviews.timer(task)).isEqualTo(TUESDAY_AT_FOUR.plus(ofHours(1)));
  }

  @Test
  void leavesWhatIsLateLateAndWhatHasStoppedAlone() {
    TaskRow stopped = reviews.opens();
    clocks.stop(stopped.id());
    int before = reviews.of(stopped).edition();
    clock.set(TUESDAY_AT_FOUR.plus(ofHours(1)));
    editions.kestrel("09:00-12:00");

    moved();

    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
    assertThat(reviews.of(task).condition(clock.instant())).isEqualTo("breached");
    assertThat(reviews.of(stopped).edition()).isEqualTo(before);
  }

  @Test
  void keepsWhoAskedForItWhenAndWhatBecameOfIt() {
    editions.kestrel("09:00-12:00, 13:00-18:00");

    Visitor lead = lead();
    String act = begins(lead);
    worker.work();

    assertThat(lead.get(act).body()).containsPattern("\\d clocks, asked for by lead on 1 Jun").contains("Due later").containsPattern("by \\d+ h 0 min at most").contains(">done<");
    assertThat(story.seeing(() -> sql.sql("select actor from audit_entry where noun = 'clock' and act = 'update' and case_number = ? and jsonb_exists(after::jsonb, 'calendar_edition') order by id desc limit 1").param(task.caseNumber()).query(String.class).single()))
        .isEqualTo("lead");
  }

  @Test
  void keepsWhoLeftThemAsTheyAreAndAsksAgainOnlyWhereAsked() {
    editions.kestrel("09:00-12:00, 13:00-18:00");
    Visitor lead = lead();
    lead.get("/clock-moves/of/kestrel");

    lead.post("/clock-moves/of/kestrel/left", Map.of("edition", newest()));
    worker.work();

    assertThat(lead.get("/clock-moves/of/kestrel").body()).contains("lead left them as they are on");
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
    moved();
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR.plus(ofHours(1)));
  }

  @Test
  void stopsAfterTheBatchThatMovesAndLeavesTheRest() {
    editions.kestrel("09:00-12:00, 13:00-18:00");
    Visitor lead = lead();
    String act = begins(lead);

    lead.get(act);
    assertThat(Visitor.redirect(lead.post(act + "/stop", Map.of()))).isEqualTo(act);
    worker.work();

    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
    assertThat(lead.post(act + "/stop", Map.of()).body()).contains("is over: nothing is left to stop");
  }

  @Test
  void refusesASecondActWhileOneGoesAndOneOverWhatNobodySaw() {
    editions.kestrel("09:00-12:00, 13:00-18:00");
    Visitor lead = lead();
    String seen = newest();
    begins(lead);

    assertThat(lead.post("/clock-moves/of/kestrel", Map.of("edition", seen)).body()).contains("are being moved already. Wait until that is over, or stop it.");
    editions.kestrel("08:00-12:00, 13:00-18:00");
    assertThat(lead.post("/clock-moves/of/kestrel", Map.of("edition", seen)).body()).contains("was changed meanwhile: you saw edition " + seen);
    assertThat(lead.post("/clock-moves/of/harbor", Map.of("edition", "" + calendars.find("harbor").edition())).body()).contains("There is nothing to move.");
  }

  @Test
  void isSharedByTwoNodesAndGoesOnWhereOneDied() {
    List<TaskRow> tasks = new ArrayList<>(List.of(task));
    Stream.generate(reviews::opens).limit(20).forEach(tasks::add);
    editions.kestrel("09:00-12:00, 13:00-18:00");
    begins(lead());

    CompletableFuture.allOf(CompletableFuture.runAsync(worker::work), CompletableFuture.runAsync(new MoveWorker(steps)::work)).join();
    worker.work();

    assertThat(tasks).allSatisfy(one -> {
      assertThat(reviews.due(one)).isEqualTo(TUESDAY_AT_FOUR.plus(ofHours(1)));
      assertThat(story.seeing(() -> clocks.events(reviews.of(one)))).filteredOn(event -> event.kind().equals("moved")).hasSize(1);
    });
  }

  @Test
  void waitsForNobodyWhoHasATaskInHandAndMovesItWhenTheyAreDone() {
    TaskRow other = reviews.opens();
    editions.kestrel("09:00-12:00, 13:00-18:00");
    begins(lead());

    story.seeing(() -> {
      sql.sql("select id from task where id = ? for update").param(task.id()).query().singleRow();
      CompletableFuture.runAsync(worker::work).join();
      return null;
    });

    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
    assertThat(reviews.due(other)).isEqualTo(TUESDAY_AT_FOUR.plus(ofHours(1)));
    worker.work();
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR.plus(ofHours(1)));
  }

  @Test
  void whoGoesOnMeanwhileIsDueByTheHoursItHasThen() {
    Person reviewer = story.person("reviewer-kestrel");
    work.take(task.id(), reviewer);
    holding.hold(task.id(), reviewer, HoldReason.WAITING_FOR_MERCHANT);
    editions.kestrel("09:00-12:00, 13:00-18:00");
    begins(lead());

    atOnce.second(() -> steps.going().forEach(move -> steps.some(move, story.person("lead"))), () -> {
      holding.goOn(task.id(), reviewer);
      return null;
    });

    assertThat(reviews.of(task).edition()).isEqualTo(calendars.find("kestrel").edition());
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR.plus(ofHours(1)));
  }

  @Test
  void tellsOpenListsOnceAndNotForEachTask() {
    Stream.generate(reviews::opens).limit(10).forEach(one -> {});
    editions.kestrel("09:00-12:00, 13:00-18:00");
    long before = told();

    moved();

    assertThat(told() - before).isEqualTo(1);
  }

  @Test
  void asksTheDatabaseAsOftenForManyAsForOne() {
    int forOne = statements();

    Stream.generate(reviews::opens).limit(40).forEach(one -> {});

    assertThat(statements()).isEqualTo(forOne);
  }

  /** Of moving all there are to other hours, and back. */
  private int statements() {
    editions.kestrel("09:00-12:00, 13:00-18:00");
    begins(lead());
    try (Statements statements = new Statements()) {
      worker.turn();
      return statements.since().size();
    } finally {
      editions.kestrel("09:00-18:00");
      moved();
    }
  }

  @Test
  void aVendorsLeadSeesTheirOwnAndMovesNothing() {
    editions.kestrel("09:00-12:00, 13:00-18:00");
    Visitor own = Visitor.signedIn(port, "lead-kestrel");
    Visitor other = Visitor.signedIn(port, "lead-harbor");

    assertThat(own.get("/clock-moves").body()).containsPattern("\\d clocks count by an older one").doesNotContain("/clock-moves/of/harbor");
    assertThat(own.get("/clock-moves/of/kestrel").body()).contains(task.caseNumber()).doesNotContain("Leave as they are");
    assertThat(own.post("/clock-moves/of/kestrel", Map.of("edition", newest())).statusCode()).isEqualTo(403);
    assertThat(other.get("/clock-moves/of/kestrel").body()).contains("Every clock of Kestrel counts by its newest hours").doesNotContain(task.caseNumber());
    String act = begins(lead());
    assertThat(own.get(act).statusCode()).isEqualTo(200);
    assertThat(other.get(act).statusCode()).isEqualTo(404);
  }

  private void moved() {
    begins(lead());
    worker.work();
  }

  /** Where the act that was asked for stands. */
  private String begins(Visitor lead) {
    lead.get("/clock-moves/of/kestrel");
    return Visitor.redirect(lead.post("/clock-moves/of/kestrel", Map.of("edition", newest())));
  }

  private String newest() {
    return String.valueOf(calendars.find("kestrel").edition());
  }

  private Visitor lead() {
    return Visitor.signedIn(port, "lead");
  }

  private List<String> warnings(TaskRow one) {
    return story.seeing(() -> clocks.events(reviews.of(one))).stream().filter(event -> event.kind().equals("warned")).map(ClockEvent::reason).toList();
  }

  private long told() {
    return story.seeing(() -> sql.sql("select count(*) from task_change").query(Long.class).single());
  }
}
