package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.workflow.engine.DueJobs.Batch;
import io.caseward.workflow.engine.DueJobs.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many jobs a node takes in hand, and in which order it does them. */
class DueJobExecutorTest {

  private final Queue<Runnable> hands = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final Queue<String> dueTimers = new ArrayDeque<>();
  private final Queue<String> dueOthers = new ArrayDeque<>();

  private final DueJobs due = new DueJobs(null) {
    @Override
    Taken take(int timers, int others, String owner, Instant now, Duration lock) {
      return new Taken(Stream.concat(batches(true, timers), batches(false, others)).toList(), Optional.of(now.plusSeconds(9)));
    }

    private Stream<Batch> batches(boolean timers, int most) {
      Queue<String> from = timers ? dueTimers : dueOthers;
      return Stream.generate(from::poll).limit(Math.min(most, from.size())).map(id -> new Batch(timers, List.of(id)));
    }
  };

  /** What the engine does with a job is the engine's. */
  private final DueJobExecutor executor = new DueJobExecutor(due) {
    @Override
    void run(List<String> ids, ProcessEngineImpl engine) {
      done.addAll(ids);
    }
  };

  @BeforeEach
  void sixteenAtATime() {
    executor.setMaxJobsPerAcquisition(16);
    executor.setTaskExecutor(hands::add);
    executor.ensureInitialization();
  }

  @Test
  void takesAsManyOfEachKindAsItHasRoomFor() {
    due("timer", 3, dueTimers);
    due("other", 20, dueOthers);

    assertThat(taken()).hasSize(11).contains("timer2", "other7").doesNotContain("other8");
    assertThat(executor.room()).as("for timers alone").isEqualTo(5);
  }

  @Test
  void whereMoreWaitsItTakesNoneBeforeHalfIsDone() {
    due("timer", 20, dueTimers);
    taken();
    executor.setWaitTimeInMillis(250);

    done(3);
    assertThat(executor.room()).as("for others alone").isEqualTo(8);
    assertThat(executor.wantsMore()).isFalse();

    done(1);
    assertThat(executor.room()).isEqualTo(12);
    assertThat(executor.wantsMore()).isTrue();
  }

  @Test
  void whereNoneWaitsTheNextIsTakenAsSoonAsItIsDue() {
    due("timer", 7, dueTimers);
    taken();

    assertThat(executor.wantsMore()).isFalse();
    assertThat(executor.next()).isPresent();
    due("late", 1, dueTimers);
    assertThat(taken()).containsExactly("late0");
  }

  @Test
  void aTimerGoesBeforeWhateverWaitsForAHand() {
    due("other", 2, dueOthers);
    taken();
    due("timer", 2, dueTimers);
    taken();

    done(4);

    assertThat(done).containsExactly("timer0", "timer1", "other0", "other1");
  }

  @Test
  void aFloodOfTimersKeepsNothingElseWaitingUntilItsEnd() {
    due("timer", 8, dueTimers);
    due("other", 1, dueOthers);
    taken();
    done(7);
    due("timer", 8, dueTimers);
    taken();

    done(2);

    assertThat(done).endsWith("timer7", "other0");
  }

  @Test
  void doesWhatItsJobsBeginUnlessOlderOnesWait() {
    assertThat(executor.takesWhatFollows()).isTrue();

    due("other", 20, dueOthers);
    taken();
    done(8);
    assertThat(executor.takesWhatFollows()).as("while the table has more").isFalse();

    taken();
    taken();
    done(8);
    taken();
    done(4);
    assertThat(executor.takesWhatFollows()).as("when it has none").isTrue();
  }

  private static void due(String name, int many, Queue<String> into) {
    IntStream.range(0, many).forEach(number -> into.add(name + number));
  }

  private List<String> taken() {
    List<List<String>> batches = executor.getAcquireJobsCmdFactory().getCommand(executor.room()).execute(null).getJobIdBatches();
    batches.forEach(batch -> executor.executeJobs(batch, null));
    return batches.stream().flatMap(List::stream).toList();
  }

  private void done(int many) {
    IntStream.range(0, many).forEach(number -> hands.remove().run());
  }
}
