package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.sla.Clocks;
import io.caseward.web.Drawn;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing typed is lost: drafts outlive the tab, the lease and the server. */
@Service
public class Drafts {

  private final JdbcClient database;
  private final HeldTasks held;
  private final TaskTable tasks;
  private final Clocks clocks;
  private final Clock time;

  Drafts(JdbcClient database, HeldTasks held, TaskTable tasks, Clocks clocks, Clock time) {
    this.database = database;
    this.held = held;
    this.tasks = tasks;
    this.clocks = clocks;
    this.time = time;
  }

  @Transactional(readOnly = true)
  public Optional<Draft> of(String taskId, String person) {
    return database.sql("select * from task_draft where task_id = ? and person = ?").params(taskId, person).query(Drafts::read).optional();
  }

  /**
   * Keeps a draft, also where the task has meanwhile gone to someone else: it may come back. One that
   * is over takes none.
   *
   * @param from the version it was begun from, 0 for none
   * @return the version it has now
   */
  @DomainAction
  public int save(String taskId, Person person, Map<String, Object> answers, int from) {
    TaskRow task = tasks.find(taskId).orElseThrow(() -> HeldTasks.missing(taskId));
    if (!task.state().equals("open")) {
      throw held.over(task);
    }
    int version = database.sql("""
            insert into task_draft as kept (task_id, person, vendor, answers, version, saved_at) values (?, ?, ?, ?, 1, ?)
            on conflict (task_id, person) do update
              set answers = excluded.answers, version = kept.version + 1, saved_at = excluded.saved_at
              where kept.version = ?
            returning version""")
        .params(taskId, person.name(), task.vendor(), Sql.json(answers), Sql.at(time.instant()), from)
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "draft-newer", Told.of("refusal.draftNewer", Drawn.told(task.step()), task.caseNumber())));
    if (version == 1 && person.name().equals(task.assignee())) {
      clocks.touch(taskId);
    }
    return version;
  }

  /** Whoever takes a task over goes on where the one before stopped, unless they had begun themselves. */
  void passOn(TaskRow task, String to) {
    database.sql("""
            insert into task_draft (task_id, person, vendor, answers, version, saved_at)
            select task_id, ?, vendor, answers, 1, saved_at from task_draft where task_id = ? and person = ?
            on conflict do nothing""")
        .params(to, task.id(), task.assignee())
        .update();
  }

  /** Nobody needs a finished task's drafts. */
  void forget(String taskId) {
    database.sql("delete from task_draft where task_id = ?").param(taskId).update();
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    return new Draft(Sql.map(row, "answers"), row.getInt("version"), Sql.instant(row, "saved_at"));
  }
}
