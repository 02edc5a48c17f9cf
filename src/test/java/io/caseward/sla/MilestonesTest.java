package io.caseward.sla;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.worklist.HoldReason;
import io.caseward.worklist.Holding;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A review at Harbor, which works day and night: 4 h from 09:00 UTC, so half at 11:00, the last hour from 12:00. */
@CasewardTest
class MilestonesTest {

  private static final Instant START = TestClock.START;

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Holding holding;
  @Autowired Clocks clocks;
  @Autowired Milestones milestones;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired AbstractApplicationContext caseward;
  private final Map<String, List<Instant>> told = new ConcurrentHashMap<>();
  private TaskRow task;
  private Person reviewer;

  @BeforeEach
  void aReviewIsTaken() {
    task = opens();
    reviewer = story.person("reviewer-harbor");
    work.take(task.id(), reviewer);
  }

  @Test
  void comeInOrderEachAtItsTime() {
    for (int minute = 0; minute < 5 * 60; minute += 30) {
      milestones.come();
      clock.advance(ofMinutes(30));
    }

    assertThat(came(task)).containsExactly(
        tuple("warned", "50%", START.plus(ofHours(2))), tuple("warned", "75%", START.plus(ofHours(3))), tuple("breached", null, START.plus(ofHours(4))));
  }

  @Test
  void doNotComeEarly() {
    clock.set(START.plus(ofHours(2)).minusNanos(1_000));
    milestones.come();
    assertThat(came(task)).isEmpty();

    clock.set(START.plus(ofHours(2)));
    milestones.come();
    assertThat(came(task)).hasSize(1);
  }

  @Test
  void areCaughtUpInDueOrderAfterDowntime() {
    clock.advance(ofMinutes(10));
    TaskRow second = opens();
    clock.advance(ofHours(17));

    while (milestones.come()) {
      assertThat(milestones.earliest()).isPresent();
    }

    assertThat(came(task)).extracting(one -> one.toList().get(2)).containsExactly(START.plus(ofHours(2)), START.plus(ofHours(3)), START.plus(ofHours(4)));
    assertThat(came(second)).hasSize(3);
    assertThat(milestones.earliest()).isEmpty();
  }

  @Test
  void neverComeOfAPausedClockAndLaterByThePauseAfterIt() {
    clock.advance(ofHours(1));
    holding.hold(task.id(), reviewer, HoldReason.WAITING_FOR_MERCHANT);
    clock.advance(ofHours(30));
    milestones.come();
    assertThat(came(task)).isEmpty();

    holding.goOn(task.id(), reviewer);
    clock.advance(ofHours(1));
    milestones.come();

    assertThat(came(task)).containsExactly(tuple("warned", "50%", START.plus(ofHours(32))));
  }

  @Test
  void comeOfAClockThatStopsBeforeAnyoneLooked() {
    clock.advance(ofHours(5));

    clocks.stop(task.id());
    milestones.come();

    assertThat(came(task)).extracting(one -> one.toList().get(0)).containsExactly("warned", "warned", "breached");
  }

  @Test
  void doNotComeOfAClockThatHasStopped() {
    clock.advance(ofHours(1));
    clocks.stop(task.id());
    clock.advance(ofHours(9));

    milestones.come();

    assertThat(came(task)).isEmpty();
    assertThat(milestones.earliest()).as("three quarters of the case's own 16 h").contains(START.plus(ofHours(12)));
  }

  @Test
  void comeInAMomentWhereSomebodyHasTheClockInHand() {
    clock.advance(ofHours(2));

    transaction.executeWithoutResult(hands -> {
      story.seeing(() -> sql.sql("select id from clock where task_id = ? and kind = 'resolve' for update").param(task.id()).query(Long.class).single());
      CompletableFuture.supplyAsync(milestones::come).join();
    });
    assertThat(came(task)).isEmpty();
    assertThat(milestones.earliest()).contains(clock.instant().plusMillis(100));

    clock.advance(ofMillis(100));
    milestones.come();
    assertThat(came(task)).containsExactly(tuple("warned", "50%", START.plus(ofHours(2))));
  }

  @Test
  void comeOnceHoweverManyNodesLook() {
    List<TaskRow> tasks = new ArrayList<>(List.of(task));
    for (int i = 0; i < 12; i++) {
      tasks.add(opens());
    }
    clock.advance(ofHours(9));

    List<CompletableFuture<Boolean>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(milestones::come)).limit(8).toList();
    nodes.forEach(CompletableFuture::join);

    assertThat(tasks).allSatisfy(one -> assertThat(came(one)).hasSize(3));
  }

  @Test
  void fiveHundredOverTwoNodesComeOnceEachInDueOrderAlsoWhereOneDiesInTheMiddle() {
    clocks(500);
    clock.advance(ofHours(1));
    ApplicationListener<PayloadApplicationEvent<?>> hears = event -> heard(event.getPayload());
    caseward.addApplicationListener(hears);

    transaction.executeWithoutResult(dies -> {
      milestones.come();
      dies.setRollbackOnly();
    });
    told.clear();
    CompletableFuture.allOf(CompletableFuture.runAsync(this::comesToItsEnd), CompletableFuture.runAsync(this::comesToItsEnd)).join();
    comesToItsEnd();
    caseward.removeApplicationListener(hears);

    assertThat(told.values()).allSatisfy(node -> assertThat(node).isSorted().allMatch(at -> !at.isAfter(clock.instant())));
    assertThat(story.seeing(() -> sql.sql("select count(*) || ' of ' || count(distinct clock) from clock_event where kind = 'breached'").query(String.class).single())).isEqualTo("500 of 500");
    assertThat(story.seeing(() -> sql.sql("select count(*) from clock_event where at > ?").param(Sql.at(clock.instant())).query(Long.class).single())).isZero();
  }

  /** Clocks of nobody's cases, late one after the other within the next hour, and a few that are paused or late after it. */
  private void clocks(int many) {
    Scopes.in(Scope.ALL, () -> transaction.executeWithoutResult(status -> sql.sql("""
            with made as (
              insert into clock (case_number, task_id, sop, element, vendor, calendar, target_seconds, state, started_at, running_since, due_at)
              select 'C-9' || lpad(n::text, 6, '0'), 'none-' || n, 'case-check', 'userTask_ReviewCase', 'harbor', 'always', 3600, case when n > :many + 5 then 'paused' else 'running' end,
                :start::timestamptz, :start::timestamptz, :start::timestamptz + n * interval '7 seconds' + case when n > :many then interval '1 hour' else interval '0' end
              from generate_series(1, :many + 10) n returning case_number, state, due_at)
            insert into clock_deadline (case_number, at) select case_number, due_at from made where state = 'running'""")
        .param("many", many).param("start", Sql.at(START)).update()));
  }

  private void comesToItsEnd() {
    while (milestones.come()) {
      assertThat(milestones.earliest()).isPresent();
    }
  }

  private void heard(Object event) {
    if (event instanceof MilestoneReached reached && reached.milestone() == null) {
      told.computeIfAbsent(Thread.currentThread().getName(), node -> new CopyOnWriteArrayList<>()).add(reached.at());
    }
  }

  @Test
  void warnACountedHourBeforeTheEndAndNotAtMidnight() {
    assertThat(Milestone.onTheWayTo(ofHours(10), List.of("PT1H", "75%", "50%"))).containsExactly("50%", "75%", "PT1H");
    assertThat(new Milestone("PT1H").offset(ofHours(10))).isEqualTo(ofHours(9));
    assertThat(Milestone.onTheWayTo(ofMinutes(30), List.of("PT1H", "75%"))).containsExactly("75%");
    assertThatThrownBy(() -> new SlaSettings(List.of("soon"))).hasMessage("'soon' is no milestone. Give a share of the target such as 75%, or a time before its end such as PT1H.");
  }

  private TaskRow opens() {
    return story.task(story.opens("counterfeit_vouchers", Severity.HIGH, "tl"), "userTask_ReviewCase");
  }

  private List<Tuple> came(TaskRow of) {
    return story.seeing(() -> clocks.events(clocks.ofTask(of.id()).orElseThrow())).stream()
        .filter(event -> !event.kind().equals("paused") && !event.kind().equals("resumed"))
        .map(event -> tuple(event.kind(), event.reason(), event.at()))
        .toList();
  }
}
