package io.caseward.workflow.engine;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a step be late, and what that leads to begin, in a transaction that is undone: after a start
 * the first breach came a second late, for it was the first that all of its code was needed for.
 */
@Component
class Rehearsal {

  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  /** What is due before is let alone: it may come meanwhile. */
  private static final Duration FAR = Duration.ofMinutes(10);

  /** A step's that waits, so that nobody is at it who would have to wait. */
  private static final String ONE = """
      select j.id_ as id, j.process_instance_id_ as instance from act_ru_job j
      where j.type_ = 'timer' and j.retries_ > 0 and j.suspension_state_ = 1 and j.handler_type_ = 'timer-transition' and j.duedate_ > :far and j.lock_owner_ is null
        and exists (select from act_ru_task t where t.execution_id_ = j.execution_id_)
      order by j.duedate_ limit 1 for update skip locked""";

  private final JdbcClient database;
  private final ManagementService engine;
  private final TransactionTemplate transaction;
  private final TaskScheduler scheduler;
  private final Clock time;

  Rehearsal(JdbcClient database, ManagementService engine, TransactionTemplate transaction, TaskScheduler scheduler, Clock time) {
    this.database = database;
    this.engine = engine;
    this.transaction = transaction;
    this.scheduler = scheduler;
    this.time = time;
  }

  private record Timer(String id, String instance) {}

  @EventListener(ApplicationReadyEvent.class)
  void beside() {
    scheduler.schedule(this::begin, scheduler.getClock().instant());
  }

  private void begin() {
    try {
      log.debug("A breach was rehearsed: {}", rehearse());
    } catch (RuntimeException unrehearsed) {
      log.info("No breach was rehearsed: {}", unrehearsed.getMessage());
    }
  }

  /**
   * @return whether there was a step to rehearse it with
   */
  boolean rehearse() {
    return Scopes.in(Scope.SYSTEM, () -> transaction.execute(undone -> {
      undone.setRollbackOnly();
      Optional<Timer> timer = timer();
      timer.ifPresent(this::fire);
      return timer.isPresent();
    }));
  }

  private Optional<Timer> timer() {
    return database.sql(ONE).param("far", LocalDateTime.ofInstant(time.instant().plus(FAR), ZoneOffset.UTC)).query(Timer.class).optional();
  }

  private void fire(Timer timer) {
    engine.executeJob(timer.id());
    following(timer.instance()).forEach(engine::executeJob);
  }

  private List<String> following(String instance) {
    return database.sql("select id_ from act_ru_job where process_instance_id_ = ? and type_ = 'message' and duedate_ <= ?")
        .params(instance, LocalDateTime.ofInstant(time.instant(), ZoneOffset.UTC))
        .query(String.class)
        .list();
  }
}
