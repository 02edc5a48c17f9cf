package io.caseward.demo.process;

import io.caseward.demo.InDemo;
import io.caseward.demo.Timers;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The engine's timers and the jobs that they lead to, run by a story instead of the engine's workers. */
@InDemo
class EngineTimers implements Timers {

  private final RuntimeService runtime;
  private final ManagementService management;

  EngineTimers(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  @Override
  public Optional<Timer> first(String caseNumber, Instant by) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .flatMap(instance -> due(instance, by))
        .min(Comparator.comparing(Timer::due));
  }

  private Stream<Timer> due(ProcessInstance instance, Instant by) {
    Date after = Date.from(by.plusMillis(1));
    return management.createJobQuery().processInstanceId(instance.getId()).duedateLowerThan(after).list().stream()
        .map(EngineTimers::timer);
  }

  private static Timer timer(Job job) {
    return new Timer(job.getId(), job.getDuedate().toInstant());
  }

  @Override
  public void run(Timer timer) {
    management.executeJob(timer.id());
  }
}
