package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two steps are late at once, on a node that has one hand free at a time. */
@CasewardTest
class HandTest {

  private final Queue<Runnable> hands = new ArrayDeque<>();

  @Autowired private Story story;
  @Autowired private TestClock clock;
  @Autowired private DueJobs due;
  @Autowired private ProcessEngine engine;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient sql;
  private JobExecutor before;
  private DueJobExecutor executor;

  @BeforeEach
  void aNodeOfOurOwn() {
    before = engine().getJobExecutor();
    executor = new DueJobExecutor(due) {
      {
        isActive = true;
      }
    };
    executor.setTaskExecutor(hands::add);
    executor.setMaxJobsPerAcquisition(8);
    executor.ensureInitialization();
    engine().setJobExecutor(executor);

    story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.opens("fake_reviews", Severity.HIGH, "tl");
    clock.advance(Duration.ofHours(9));
  }

  @AfterEach
  void theNodeIsGone() {
    engine().setJobExecutor(before);
  }

  @Test
  void bothAreLateBeforeEitherIsEscalated() {
    assertThat(taken()).hasSize(2);

    hands.remove().run();
    hands.remove().run();
    assertThat(late()).isEqualTo(2);
    assertThat(escalated()).isZero();

    hands.remove().run();
    hands.remove().run();
    assertThat(escalated()).isEqualTo(2);
    assertThat(hands).isEmpty();
    assertThat(asksAgain()).as("the table has no more").isFalse();
  }

  @Test
  void whatThereIsNoRoomForWaitsForTheNextTake() {
    executor.setMaxJobsPerAcquisition(2);
    taken();
    hands.remove().run();
    assertThat(unlocked()).as("of the first, which this node goes on with").isZero();

    taken();
    hands.remove().run();
    assertThat(late()).isEqualTo(2);
    assertThat(unlocked()).as("of the second").isOne();
    hands.remove().run();
    assertThat(asksAgain()).isTrue();
    taken();
    hands.remove().run();

    assertThat(escalated()).isEqualTo(2);
  }

  @Test
  void aJobThatSucceedsIsOneTransaction() {
    List<Class<?>> commands = new ArrayList<>();
    CommandExecutor noted = new CommandExecutor() {
      @Override
      public <T> T execute(Command<T> command) {
        commands.add(command.getClass());
        return null;
      }
    };

    new Hand(List.of("job"), (ProcessEngineImpl) engine, executor).executeJob("job", noted, new JobFailureCollector("job"));

    assertThat(commands).containsExactly(ExecuteJobsCmd.class);
  }

  private ProcessEngineConfigurationImpl engine() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  private List<List<String>> taken() {
    List<List<String>> batches = engine().getCommandExecutorTxRequired().execute(executor.getAcquireJobsCmdFactory().getCommand(executor.room())).getJobIdBatches();
    batches.forEach(batch -> executor.executeJobs(batch, (ProcessEngineImpl) engine));
    return batches;
  }

  private long late() {
    return runtime.createVariableInstanceQuery().variableName(OverdueTask.VARIABLE).count();
  }

  private boolean asksAgain() {
    return executor.getAcquireJobsRunnable().isJobAdded();
  }

  private long unlocked() {
    return sql.sql("select count(*) from act_ru_job where type_ = 'message' and lock_owner_ is null").query(Long.class).single();
  }

  private long escalated() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("escalation").count();
  }
}
