package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.database.Sql;
import io.caseward.sla.ClockPlan;
import io.caseward.sla.Clocked;
import io.caseward.sla.Clocks;
import io.caseward.workflow.PersonTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a task for each person's step, with its clock, in the engine's own transaction. */
@Component
class TaskOpening implements PersonTasks {

  private static final String ANOTHER = "another";

  private final JdbcClient database;
  private final Cases cases;
  private final Clocks clocks;
  private final StepClock stepClock;
  private final TaskTable tasks;
  private final WorkedLanguages languages;
  private final ApplicationEventPublisher events;
  private final Clock time;

  TaskOpening(JdbcClient database, Cases cases, Clocks clocks, StepClock stepClock, TaskTable tasks, WorkedLanguages languages, ApplicationEventPublisher events, Clock time) {
    this.database = database;
    this.cases = cases;
    this.clocks = clocks;
    this.stepClock = stepClock;
    this.tasks = tasks;
    this.languages = languages;
    this.events = events;
    this.time = time;
  }

  @Override
  public void opened(OpenedTask opened) {
    CaseFile file = cases.find(opened.caseNumber()).orElseThrow();
    ClockPlan plan = stepClock.planOf(opened.caseNumber(), opened.sop(), opened.element(), opened.processInstance(), opened.properties());
    // Who sent a case back for information gets it again with the answer.
    String before = plan.resumes() == null ? null : tasks.lastFinisher(opened.caseNumber(), opened.element()).orElse(null);
    insert(opened, file, plan.due(), before);
    clocks.start(plan, clocked(opened, file));
    tasks.find(opened.id()).ifPresent(task -> events.publishEvent(new TaskOpened(task)));
  }

  private static Clocked clocked(OpenedTask opened, CaseFile file) {
    return new Clocked(opened.caseNumber(), opened.id(), opened.sop(), opened.element(), file.vendor(), queue(opened, file), file.severity().key(), file.subject().type());
  }

  private static String queue(OpenedTask opened, CaseFile file) {
    return opened.properties().getOrDefault("queue", file.queue());
  }

  /** One whose row was lost; its clock goes on where there is one. */
  void again(OpenedTask opened) {
    var known = clocks.ofTask(opened.id());
    if (known.isEmpty()) {
      opened(opened);
      return;
    }
    insert(opened, cases.find(opened.caseNumber()).orElseThrow(), known.get().dueAt(), null);
  }

  private void insert(OpenedTask opened, CaseFile file, Instant due, String before) {
    Map<String, String> drawn = opened.properties();
    database.sql("""
            insert into task (id, case_number, subject, reason, sop, sop_version, element, step, form, process_instance, queue, skill, language,
              vendor, severity, severity_rank, another_person, state, opened_at, due_at, assignee, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)""")
        .params(
            opened.id(), opened.caseNumber(), file.subject().name(), file.reason(), opened.sop(), opened.sopVersion(), opened.element(), opened.name(),
            opened.form(), opened.processInstance(), queue(opened, file), drawn.getOrDefault("skill", file.reason()), languages.of(file),
            file.vendor(), file.severity().key(), file.severity().ordinal(), ANOTHER.equals(drawn.get("person")),
            Sql.at(time.instant()), Sql.at(due), before, before == null ? null : Sql.at(time.instant()))
        .update();
  }

  @Override
  public void ended(String taskId, boolean finished) {
    TaskRow task = tasks.find(taskId).orElseThrow();
    if (task.state().equals("cancelled")) {
      return;
    }
    if (!finished) {
      tasks.cancel(taskId, time.instant());
    }
    if (task.handling().onHold()) {
      clocks.goOn(taskId);
    }
    clocks.stop(taskId);
    events.publishEvent(new TaskEnded(taskId, task.caseNumber(), task.sop(), task.element(), finished, finished ? task.assignee() : null));
  }
}
