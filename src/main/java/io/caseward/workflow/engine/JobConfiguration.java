package io.caseward.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** Puts the product's job executor in the place of the starter's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class JobConfiguration {

  @Bean
  JobExecutor jobExecutor(DueJobs due, @Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties settings) {
    JobExecutionProperty jobs = settings.getJobExecution();
    DueJobExecutor executor = new DueJobExecutor(due);
    executor.setTaskExecutor(threads);
    executor.setMaxJobsPerAcquisition(jobs.getMaxJobsPerAcquisition());
    executor.setWaitTimeInMillis(jobs.getWaitTimeInMillis());
    executor.setLockTimeInMillis(jobs.getLockTimeInMillis());
    return executor;
  }
}
