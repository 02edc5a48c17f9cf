package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of tasks, in the caller's scope and transaction. */
@Repository
@Transactional
class TaskTable implements FinishedSteps {

  private final JdbcClient database;

  TaskTable(JdbcClient database) {
    this.database = database;
  }

  Optional<TaskRow> find(String id) {
    return database.sql("select * from task where id = ?").param(id).query(TaskRows::read).optional();
  }

  /** The same, held against others until the transaction ends. */
  Optional<TaskRow> lock(String id) {
    return database.sql("select * from task where id = ? for update").param(id).query(TaskRows::read).optional();
  }

  List<TaskRow> openIn(String caseNumber) {
    return database.sql("select * from task where case_number = ? and state = 'open' order by opened_at, id").param(caseNumber).query(TaskRows::read).list();
  }

  Optional<TaskRow> openAt(String processInstance, String element, String caseNumber) {
    return openIn(caseNumber).stream().filter(task -> task.processInstance().equals(processInstance) && task.element().equals(element)).findFirst();
  }

  @Override
  public List<FinishedStep> of(String caseNumber) {
    return database.sql("select * from task where case_number = ? and state = 'finished' order by ended_at, opened_at").param(caseNumber).query(TaskRows::finished).list();
  }

  Optional<FinishedStep> finished(String id) {
    return database.sql("select * from task where id = ? and state = 'finished'").param(id).query(TaskRows::finished).optional();
  }

  Optional<String> lastFinisher(String caseNumber, String element) {
    return database.sql("select finished_by from task where case_number = ? and element = ? and state = 'finished' order by ended_at desc limit 1")
        .params(caseNumber, element)
        .query(String.class)
        .optional();
  }

  boolean workedBefore(String caseNumber, String person) {
    return database.sql("select exists (select from task where case_number = ? and state = 'finished' and finished_by = ?)").params(caseNumber, person).query(Boolean.class).single();
  }

  void assign(String id, String person, Instant now) {
    database.sql("update task set assignee = ?, taken_at = ? where id = ?").params(person, person == null ? null : Sql.at(now), id).update();
  }

  void instruct(String id, String instruction) {
    database.sql("update task set instruction = ? where id = ?").params(instruction, id).update();
  }

  void finish(String id, Person by, Map<String, Object> answers, Instant now) {
    database.sql("update task set state = 'finished', ended_at = ?, assignee = ?, finished_by = ?, finished_role = ?, finished_vendor = ?, answers = ? where id = ?")
        .params(Sql.at(now), by.name(), by.name(), by.role().key(), by.vendor(), Sql.json(answers), id)
        .update();
  }

  void cancel(String id, Instant now) {
    database.sql("update task set state = 'cancelled', ended_at = ? where id = ? and state = 'open'").params(Sql.at(now), id).update();
  }

  void moveOpen(String caseNumber, String queue, String vendor, List<String> from) {
    database.sql("update task set queue = coalesce(?, queue), vendor = ? where case_number = ? and state = 'open' and queue = any(?)")
        .params(queue, vendor, caseNumber, Sql.texts(from))
        .update();
  }

  void regrade(String caseNumber, String severity, int rank) {
    database.sql("update task set severity = ?, severity_rank = ? where case_number = ? and state = 'open'").params(severity, rank, caseNumber).update();
  }
}
