package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many jobs a node takes in hand. */
class DueJobExecutorTest {

  private final Queue<Runnable> hands = new ArrayDeque<>();

  /** What the engine does with a job is the engine's; here a job is done when a hand says so. */
  private final DueJobExecutor executor = new DueJobExecutor(null) {
    @Override
    Runnable run(List<String> ids, ProcessEngineImpl engine) {
      return () -> {};
    }
  };

  @BeforeEach
  void eightAtATime() {
    executor.setMaxJobsPerAcquisition(8);
    executor.setTaskExecutor(hands::add);
  }

  @Test
  void takesAsManyAsItHasHandsFor() {
    assertThat(executor.room()).isEqualTo(8);

    executor.executeJobs(List.of("one", "two", "three"), null);

    assertThat(executor.room()).isEqualTo(5);
  }

  @Test
  void takesNoneBeforeHalfIsDone() {
    executor.executeJobs(List.of("one", "two", "three"), null);
    executor.executeJobs(List.of("four", "five"), null);
    assertThat(executor.room()).isZero();

    hands.remove().run();

    assertThat(executor.room()).isEqualTo(6);
  }
}
