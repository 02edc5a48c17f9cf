package io.caseward.sla.moving;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseward.CasewardTest;
import io.caseward.Statements;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.people.Person;
import io.caseward.sla.CalendarEditions;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockEvent;
import io.caseward.sla.Clocks;
import io.caseward.sla.TargetTables;
import io.caseward.worklist.HoldReason;
import io.caseward.worklist.Holding;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.net.http.HttpResponse;
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
class MovingTargetsTest {

  private static final Instant TUESDAY_AT_FOUR = Instant.parse("2026-06-02T08:00:00Z");
  private static final String SIX_HOURS = "\"PT6H\"";
  private static final String PAGE = "/clock-moves/targets";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Holding holding;
  @Autowired Clocks clocks;
  @Autowired MoveWorker worker;
  @Autowired MoveSteps steps;
  @Autowired KestrelsReviews reviews;
  @Autowired JdbcClient sql;
  @Autowired CalendarEditions editions;
  @Autowired TargetTables tables;
  private TaskRow task;

  @BeforeEach
  void aReviewWaits() {
    task = reviews.opens();
  }

  @AfterEach
  void asItWas() {
    tables.asShipped();
    editions.kestrel("09:00-18:00");
  }

  @Test
  void showsWhichWouldHaveAnotherTargetAndByHowMuchTheyWouldMoveAndMovesNothingByItself() {
    tables.medium(SIX_HOURS);

    String page = lead().get(PAGE).body();

    assertThat(page).containsPattern("\\d clocks? would have another target").containsPattern("\\d would be due earlier, 0 later, 0 as they are now.").contains("earlier by 1 h 0 min to 4 h 0 min");
    assertThat(page).contains(task.caseNumber(), "8 h 0 min, then 6 h 0 min", "earlier by 2 h 0 min");
    assertThat(lead().get("/clock-moves").body()).containsPattern("\\d clocks? would have another target");
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
  }

  @Test
  void saysThatThereIsNothingToMoveWhereANewTableGivesEveryClockWhatItHas() {
    tables.medium("if facts.target = null then \"PT9H\" else facts.target");

    assertThat(lead().get(PAGE).body()).contains("The newest table gives every open clock the target that it has.").doesNotContain("Move all");
    assertThat(asks(lead(), PAGE).body()).contains("gives every open clock the target that it has. There is nothing to move.");
  }

  @Test
  void movesTheClockItsTaskAndTheTimerDrawnOnItAndNoOtherClockOfTheTask() {
    List<Instant> others = story.seeing(() -> clocks.before(task.id())).stream().map(Clock::dueAt).toList();
    tables.medium(SIX_HOURS);

    moved();

    Instant earlier = TUESDAY_AT_FOUR.minus(ofHours(2));
    assertThat(reviews.of(task).target()).isEqualTo(ofHours(6));
    assertThat(reviews.due(task)).isEqualTo(earlier);
    assertThat(story.task(task.caseNumber(), KestrelsReviews.STEP).dueAt()).isEqualTo(earlier);
    assertThat(reviews.timer(task)).isEqualTo(earlier);
    assertThat(story.seeing(() -> clocks.before(task.id()))).extracting(Clock::dueAt).isEqualTo(others);
  }

  @Test
  void letsAClockThatHasUsedUpAShorterTargetBeDueAtOnceAndNotBefore() {
    clock.set(Instant.parse("2026-06-02T04:00:00Z"));
    tables.medium("\"PT2H\"");

    moved();

    assertThat(reviews.of(task).used()).isEqualTo(ofHours(4));
    assertThat(reviews.due(task)).isEqualTo(clock.instant());
  }

  @Test
  void leavesAClockThatTheTableHasNoTargetForAsItIsAndSaysSo() {
    tables.medium("null");
    Visitor lead = lead();

    assertThat(lead.get(PAGE).body()).containsPattern("\\d have no target in this table, and would not be moved.").contains("8 h 0 min, then none");
    String act = begins(lead);
    worker.work();

    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
    assertThat(lead.get(act).body()).contains("The table of targets has none for the clock of " + task.caseNumber());
  }

  @Test
  void letsAPausedClockBeDueByTheNewTargetWhenItGoesOn() {
    Person reviewer = story.person("reviewer-kestrel");
    work.take(task.id(), reviewer);
    holding.hold(task.id(), reviewer, HoldReason.WAITING_FOR_MERCHANT);
    tables.medium(SIX_HOURS);

    moved();
    assertThat(reviews.due(task)).isNull();

    holding.goOn(task.id(), reviewer);
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR.minus(ofHours(2)));
  }

  @Test
  void leavesWhatIsLateLateForTheTargetThatItMissed() {
    clock.set(TUESDAY_AT_FOUR.plus(ofHours(1)));
    tables.medium("\"PT20H\"");

    moved();

    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
    assertThat(reviews.of(task).target()).isEqualTo(ofHours(8));
    assertThat(reviews.of(task).condition(clock.instant())).isEqualTo("breached");
  }

  @Test
  void keepsOnRecordWhoMovedItAndWhatItCountedToBefore() {
    tables.medium(SIX_HOURS);

    Visitor lead = lead();
    String act = begins(lead);
    worker.work();

    assertThat(lead.get(act).body()).contains("Targets: to version " + tables.newest(), "asked for by lead on 1 Jun", ">done<", "by 2 h 0 min at most");
    assertThat(story.seeing(() -> clocks.events(reviews.of(task)))).extracting(ClockEvent::kind, ClockEvent::by, ClockEvent::target).contains(tuple("moved", "lead", ofHours(8)));
    assertThat(story.seeing(() -> sql.sql("select actor || ' ' || (before ->> 'target_seconds') || ' ' || (after ->> 'target_seconds') from (select actor, before::jsonb as before, after::jsonb as after from audit_entry where noun = 'clock' and act = 'update' and case_number = ?) e where jsonb_exists(after, 'target_seconds')").param(task.caseNumber()).query(String.class).list()))
        .containsExactly("lead 28800 21600");
  }

  @Test
  void keepsWhoLeftThemAsTheyAre() {
    tables.medium(SIX_HOURS);
    Visitor lead = lead();

    asks(lead, PAGE + "/left");
    worker.work();

    assertThat(lead.get(PAGE).body()).contains("lead left them as they are on");
    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR);
  }

  @Test
  void refusesASecondActWhileOneGoesAndOneOverATableThatNobodySaw() {
    tables.medium(SIX_HOURS);
    Visitor lead = lead();
    int seen = tables.newest();
    begins(lead);

    assertThat(asks(lead, PAGE).body()).contains("Clocks are being moved to newer targets already. Wait until that is over, or stop it.");
    tables.medium("\"PT5H\"");
    assertThat(lead.post(PAGE, Map.of("edition", "" + seen)).body()).contains("you saw version " + seen + ", version " + (seen + 1) + " counts now");
  }

  @Test
  void movesToTheTableThatWasSeenWhereAnotherCameMeanwhile() {
    tables.medium(SIX_HOURS);
    begins(lead());
    tables.medium("\"PT5H\"");

    worker.work();

    assertThat(reviews.of(task).target()).isEqualTo(ofHours(6));
    assertThat(lead().get(PAGE).body()).contains(task.caseNumber(), "6 h 0 min, then 5 h 0 min");
  }

  @Test
  void asksByTheMatterAsItIsNow() {
    TaskRow grave = reviews.opens();
    sql("update clock set severity = 'high' where case_number = ?", grave.caseNumber());
    tables.medium(SIX_HOURS);

    moved();

    assertThat(reviews.of(grave).target()).isEqualTo(ofHours(8));
    assertThat(reviews.of(task).target()).isEqualTo(ofHours(6));
  }

  @Test
  void goesOnByNewHoursAndToANewTargetOneAfterTheOther() {
    editions.kestrel("09:00-12:00, 13:00-18:00");
    tables.medium(SIX_HOURS);
    moved();

    Visitor lead = lead();
    lead.get("/clock-moves/of/kestrel");
    lead.post("/clock-moves/of/kestrel", Map.of("edition", story.seeing(() -> sql.sql("select edition::text from calendar where key = 'kestrel'").query(String.class).single())));
    worker.work();

    assertThat(reviews.due(task)).isEqualTo(TUESDAY_AT_FOUR.minus(ofHours(1)));
  }

  @Test
  void isSharedByTwoNodesAndGoesOnWhereOneDied() {
    List<TaskRow> tasks = new ArrayList<>(List.of(task));
    Stream.generate(reviews::opens).limit(20).forEach(tasks::add);
    tables.medium(SIX_HOURS);
    begins(lead());

    CompletableFuture.allOf(CompletableFuture.runAsync(worker::work), CompletableFuture.runAsync(new MoveWorker(steps)::work)).join();
    worker.work();

    assertThat(tasks).allSatisfy(one -> {
      assertThat(reviews.due(one)).isEqualTo(TUESDAY_AT_FOUR.minus(ofHours(2)));
      assertThat(story.seeing(() -> clocks.events(reviews.of(one)))).filteredOn(event -> event.kind().equals("moved")).hasSize(1);
    });
  }

  @Test
  void asksTheDatabaseAsOftenForManyAsForOne() {
    int forOne = statements(SIX_HOURS);

    Stream.generate(reviews::opens).limit(40).forEach(one -> {});

    assertThat(statements("\"PT7H\"")).isEqualTo(forOne);
  }

  private int statements(String resolve) {
    tables.medium(resolve);
    begins(lead());
    try (Statements statements = new Statements()) {
      worker.turn();
      return statements.since().size();
    }
  }

  @Test
  void aVendorsLeadSeesTheirOwnClocksAndMovesNothing() {
    tables.medium(SIX_HOURS);
    Visitor own = Visitor.signedIn(port, "lead-kestrel");
    Visitor other = Visitor.signedIn(port, "lead-harbor");

    assertThat(own.get(PAGE).body()).contains(task.caseNumber()).doesNotContain("Leave as they are");
    assertThat(own.post(PAGE, Map.of("edition", "" + tables.newest())).statusCode()).isEqualTo(403);
    assertThat(other.get(PAGE).body()).doesNotContain(task.caseNumber());
    assertThat(own.get(begins(lead())).statusCode()).isEqualTo(404);
  }

  private void moved() {
    begins(lead());
    worker.work();
  }

  /** Where the act that was asked for stands. */
  private String begins(Visitor lead) {
    return Visitor.redirect(asks(lead, PAGE));
  }

  private HttpResponse<String> asks(Visitor lead, String address) {
    lead.get(PAGE);
    return lead.post(address, Map.of("edition", "" + tables.newest()));
  }

  private Visitor lead() {
    return Visitor.signedIn(port, "lead");
  }

  private void sql(String statement, String parameter) {
    story.seeing(() -> sql.sql(statement).param(parameter).update());
  }
}
