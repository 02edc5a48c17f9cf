package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.workflow.engine.DueJobs.Batch;
import io.caseward.workflow.engine.DueJobs.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All of it long ago, so that no other test's jobs are due. */
@CasewardTest
class DueJobsTest {

  private static final Instant NINE = Instant.parse("2001-01-01T09:00:00Z");
  private static final Duration LOCK = Duration.ofSeconds(30);

  @Autowired private DueJobs due;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;

  @AfterEach
  void nothingIsLeft() {
    sql.sql("delete from act_ru_job where id_ like 'test-%'").update();
  }

  @Test
  void theLongestOverdueComeFirstAndNoneEarly() {
    job("late", NINE.minusSeconds(60));
    job("later", NINE.minusSeconds(120));
    job("now", NINE);
    job("early", NINE.plusMillis(1));

    assertThat(taken(10, NINE)).containsExactly(List.of("later"), List.of("late"), List.of("now"));
  }

  @Test
  void timersComeBeforeWhatTheyLeadToAndNeitherTakesTheOthersPlace() {
    IntStream.range(0, 5).forEach(number -> job("timer" + number, NINE.minusSeconds(10 - number)));
    IntStream.range(0, 3).forEach(number -> {
      job("other" + number, NINE.minusSeconds(60 - number));
      set("other" + number, "type_ = 'message'");
    });

    Taken taken = taken(4, 2, NINE);

    assertThat(taken.batches()).extracting(Batch::timers).containsExactly(true, true, true, true, false, false);
    assertThat(named(taken)).flatExtracting(batch -> batch).containsExactly("timer0", "timer1", "timer2", "timer3", "other0", "other1");
    assertThat(taken.many(true)).isEqualTo(4);
    assertThat(named(taken(4, 2, NINE))).flatExtracting(batch -> batch).containsExactly("timer4", "other2");
  }

  @Test
  void exclusiveJobsOfOneInstanceRunOneAfterTheOtherWhateverTheirKind() {
    job("timer", NINE.minusSeconds(1));
    job("other", NINE.minusSeconds(2));
    set("other", "type_ = 'message'");
    for (String job : List.of("timer", "other")) {
      set(job, "exclusive_ = true, process_instance_id_ = 'test-instance'");
    }

    Taken taken = taken(4, 4, NINE);

    assertThat(named(taken)).containsExactly(List.of("timer", "other"));
    assertThat(taken.batches()).extracting(Batch::timers).containsExactly(true);
  }

  @Test
  void theNextIsTheFirstOfEitherKind() {
    job("timer", NINE.plusSeconds(9));
    job("other", NINE.plusSeconds(7));
    set("other", "type_ = 'message'");

    assertThat(next(NINE)).contains(NINE.plusSeconds(7));
  }

  @Test
  void takesNoMoreThanThereAreHands() {
    job("first", NINE.minusSeconds(2));
    job("second", NINE.minusSeconds(1));

    assertThat(taken(1, NINE)).containsExactly(List.of("first"));
    assertThat(taken(1, NINE)).containsExactly(List.of("second"));
    assertThat(taken(1, NINE)).isEmpty();
  }

  @Test
  void whatAnotherNodeTakesAtTheSameTimeIsSkippedWithoutWaiting() {
    job("first", NINE.minusSeconds(2));
    job("second", NINE.minusSeconds(1));

    List<List<List<String>>> both = transaction.execute(status ->
        List.of(named(due.take(1, 0, "here", NINE, LOCK)), CompletableFuture.supplyAsync(() -> taken(10, NINE)).join()));

    assertThat(both).containsExactly(List.of(List.of("first")), List.of(List.of("second")));
  }

  @Test
  void whatADeadNodeHeldIsTakenWhenItsLockHasEnded() {
    job("held", NINE);
    taken(1, NINE);

    assertThat(taken(1, NINE.plus(LOCK))).isEmpty();
    assertThat(taken(1, NINE.plus(LOCK).plusMillis(1))).containsExactly(List.of("held"));
  }

  @Test
  void theSuspendedAndThoseOutOfTriesAreLeftAlone() {
    job("suspended", NINE);
    job("failed", NINE);
    set("suspended", "suspension_state_ = 2");
    set("failed", "retries_ = 0");

    assertThat(taken(10, NINE)).isEmpty();
    assertThat(next(NINE.minusSeconds(1))).isEmpty();
  }

  @Test
  void exclusiveJobsOfOneInstanceRunOneAfterTheOther() {
    job("second", NINE.minusSeconds(1));
    job("first", NINE.minusSeconds(2));
    job("alone", NINE.minusMillis(1500));
    for (String job : List.of("first", "second")) {
      set(job, "exclusive_ = true, process_instance_id_ = 'test-instance'");
    }

    assertThat(taken(10, NINE)).containsExactly(List.of("first", "second"), List.of("alone"));
  }

  @Test
  void anExclusiveJobWaitsWhileAnotherOfItsInstanceRuns() {
    job("running", NINE.minusSeconds(2));
    job("waiting", NINE.minusSeconds(1));
    for (String job : List.of("running", "waiting")) {
      set(job, "exclusive_ = true, process_instance_id_ = 'test-instance'");
    }

    assertThat(taken(1, NINE)).containsExactly(List.of("running"));
    assertThat(taken(1, NINE)).isEmpty();

    sql.sql("delete from act_ru_job where id_ = 'test-running'").update();
    assertThat(taken(1, NINE)).containsExactly(List.of("waiting"));
  }

  @Test
  void theNextIsTheFirstThatIsNotDueYet() {
    job("due", NINE);
    job("next", NINE.plusSeconds(7));
    job("after", NINE.plusSeconds(9));

    assertThat(next(NINE)).contains(NINE.plusSeconds(7));
  }

  @Test
  void fiveHundredOverTwoNodesAreRunOnceEachInDueOrderAlsoWhereOneDiesInTheMiddle() {
    IntStream.range(0, 500).forEach(number -> job("%03d".formatted(number), NINE.minusSeconds(500 - number)));
    job("early", NINE.plusMillis(1));
    List<String> dead = run("dead", NINE, 3);

    CompletableFuture<List<String>> here = CompletableFuture.supplyAsync(() -> run("here", NINE, 1_000));
    CompletableFuture<List<String>> there = CompletableFuture.supplyAsync(() -> run("there", NINE, 1_000));

    assertThat(here.join()).isSorted();
    assertThat(there.join()).isSorted();
    assertThat(dead).hasSize(24);
    List<String> ofTheDead = run("here", NINE.plus(LOCK).plusMillis(1), 3);
    assertThat(ofTheDead).startsWith(dead.toArray(String[]::new));
    assertThat(Stream.of(here.join(), there.join(), dead).flatMap(List::stream)).hasSize(500).doesNotHaveDuplicates().doesNotContain("early");
  }

  /** What a node takes in so many turns, eight at a time; what it has run is gone, unless it died before. */
  private List<String> run(String node, Instant now, int turns) {
    List<String> run = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      List<String> taken = transaction.execute(status -> named(due.take(8, 0, node, now, LOCK))).stream().flatMap(List::stream).toList();
      if (taken.isEmpty()) {
        break;
      }
      run.addAll(taken);
      if (!node.equals("dead")) {
        sql.sql("delete from act_ru_job where id_ = any(?)").param(taken.stream().map("test-"::concat).toArray(String[]::new)).update();
      }
    }
    return run;
  }

  private void job(String name, Instant at) {
    sql.sql("""
            insert into act_ru_job (id_, rev_, type_, retries_, exclusive_, duedate_, handler_type_, suspension_state_, priority_)
            values (?, 1, 'timer', 7, false, ?, 'timer-transition', 1, 0)""")
        .params("test-" + name, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  private void set(String name, String what) {
    sql.sql("update act_ru_job set %s where id_ = ?".formatted(what)).param("test-" + name).update();
  }

  private List<List<String>> taken(int most, Instant now) {
    return named(taken(most, 0, now));
  }

  private Taken taken(int timers, int others, Instant now) {
    return transaction.execute(status -> due.take(timers, others, "there", now, LOCK));
  }

  private Optional<Instant> next(Instant now) {
    return taken(0, 0, now).next();
  }

  private static List<List<String>> named(Taken taken) {
    return taken.batches().stream().map(batch -> batch.ids().stream().map(id -> id.substring("test-".length())).toList()).toList();
  }
}
