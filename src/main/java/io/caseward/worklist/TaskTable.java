package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.sla.DueFollower.DueMove;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** Those of many that nobody else holds, held until the transaction ends. */
  List<String> lockFree(Collection<String> ids) {
    return database.sql("select id from task where id = any(?) order by id for update skip locked").param(ids.toArray(String[]::new)).query(String.class).list();
  }

  /** Ids of the tasks that the engine should wait on, behind one and up to another, null for all the rest. */
  List<String> shown(String after, String last) {
    return database.sql("select id from task where state in ('open', 'closing') and id > ? and (?::text is null or id <= ?)").params(after, last, last).query(String.class).list();
  }

  /** The engine waits on it after all. */
  void reopen(String id) {
    database.sql("update task set state = 'open', ended_at = null, ended_order = null where id = ?").param(id).update();
  }

  List<TaskRow> openIn(String caseNumber) {
    return database.sql("select * from task where case_number = ? and state = 'open' order by opened_at, id").param(caseNumber).query(TaskRows::read).list();
  }

  /** The steps of a case's tasks, by the tasks' ids. */
  Map<String, String> steps(String caseNumber) {
    return database.sql("select id, step from task where case_number = ?").param(caseNumber).query((row, number) -> Map.entry(row.getString("id"), row.getString("step"))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<TaskRow> openAt(String processInstance, String element, String caseNumber) {
    return openIn(caseNumber).stream().filter(task -> task.processInstance().equals(processInstance) && task.element().equals(element)).findFirst();
  }

  @Override
  public List<FinishedStep> of(String caseNumber) {
    return database.sql("select * from task where case_number = ? and state = 'finished' order by ended_order nulls first, ended_at, opened_at").param(caseNumber).query(TaskRows::finished).list();
  }

  Optional<FinishedStep> finished(String id) {
    return database.sql("select * from task where id = ? and state = 'finished'").param(id).query(TaskRows::finished).optional();
  }

  Optional<String> lastFinisher(String caseNumber, String element) {
    return database.sql("select finished_by from task where case_number = ? and element = ? and state = 'finished' order by ended_order desc nulls last, ended_at desc limit 1")
        .params(caseNumber, element)
        .query(String.class)
        .optional();
  }

  /** Whether a vendor has at least so many open tasks of a queue. */
  boolean hasOpen(String queue, String vendor, int least) {
    return database.sql("select count(*) from (select from task where state = 'open' and queue = ? and vendor = ? limit ?) found").params(queue, vendor, least).query(Integer.class).single() >= least;
  }

  boolean workedBefore(String caseNumber, String person) {
    return database.sql("select exists (select from task where case_number = ? and state = 'finished' and finished_by = ?)").params(caseNumber, person).query(Boolean.class).single();
  }

  /** Puts a task into someone's hands, or into nobody's; the lease is null where it stays until it is finished. */
  void assign(String id, String person, Instant takenAt, Instant leaseUntil) {
    database.sql("update task set assignee = ?, taken_at = ?, lease_until = ? where id = ?").params(person, Sql.at(takenAt), Sql.at(leaseUntil), id).update();
  }

  /** Puts a task that is held against others into someone's hands, and shows it so. */
  TaskRow take(String id, String person, Instant takenAt, Instant leaseUntil) {
    return database.sql("update task set assignee = ?, taken_at = ?, lease_until = ? where id = ? returning *")
        .params(person, Sql.at(takenAt), Sql.at(leaseUntil), id)
        .query(TaskRows::read)
        .single();
  }

  /** Gives it to a person, or to a queue where the person is null, with a word from whoever gives it. */
  void give(String id, String person, String queue, String note, String by, Instant now) {
    assign(id, person, person == null ? null : now, null);
    database.sql("update task set queue = ?, help_wanted = null, help_since = null where id = ?").params(queue, id).update();
    note(id, note, by);
  }

  /** Puts it into a queue and a vendor's hands, whoever has it. */
  void place(String id, String queue, String vendor) {
    database.sql("update task set queue = ?, vendor = ? where id = ?").params(queue, vendor, id).update();
  }

  /** A case's open tasks, held before the case itself is: who finishes one does so in that order. */
  List<TaskRow> lockOpen(String caseNumber) {
    return database.sql("select * from task where case_number = ? and state = 'open' order by opened_at, id for update").param(caseNumber).query(TaskRows::read).list();
  }

  /** Takes a case's open tasks from every list, or puts those back. */
  void close(String caseNumber, boolean closing) {
    database.sql("update task set state = ? where case_number = ? and state = ?").params(closing ? "closing" : "open", caseNumber, closing ? "open" : "closing").update();
  }

  List<TaskRow> closingIn(String caseNumber) {
    return database.sql("select * from task where case_number = ? and state = 'closing' order by opened_at, id").param(caseNumber).query(TaskRows::read).list();
  }

  void lease(String id, Instant until) {
    database.sql("update task set lease_until = ? where id = ?").params(Sql.at(until), id).update();
  }

  /** Tasks whose lease has ended, the longest ended first; what another node gives back is left to it. */
  List<TaskRow> lapsed(Instant now, int most) {
    return database.sql("select * from task where state = 'open' and lease_until < ? order by lease_until limit ? for update skip locked")
        .params(Sql.at(now), most)
        .query(TaskRows::read)
        .list();
  }

  /** The open tasks of one person, held against others until the transaction ends. */
  List<TaskRow> lockHeldBy(String person) {
    return database.sql("select * from task where state = 'open' and assignee = ? order by id for update").param(person).query(TaskRows::read).list();
  }

  /** Puts it on hold, or ends that where the reason is null. */
  void hold(String id, String reason, Instant since) {
    database.sql("update task set hold_reason = ?, held_since = ?, lease_until = null, due_at = case when ?::text is null then due_at end where id = ?")
        .params(reason, Sql.at(since), reason, id)
        .update();
  }

  void due(String id, Instant due) {
    database.sql("update task set due_at = ? where id = ?").params(Sql.at(due), id).update();
  }

  /** The same of many at once, where they were due as their clocks were. Open lists hear of it once. */
  void due(Collection<DueMove> moves) {
    database.sql("select task_due_many(?, ?::timestamptz[], ?::timestamptz[])")
        .params(Sql.column(moves, DueMove::task), Sql.column(moves, DueMove::before), Sql.column(moves, DueMove::after))
        .query((row, number) -> true)
        .list();
  }

  void wantHelp(String id, String question, Instant since) {
    database.sql("update task set help_wanted = ?, help_since = ? where id = ?").params(question, Sql.at(since), id).update();
  }

  void note(String id, String note, String by) {
    database.sql("update task set note = ?, note_by = ? where id = ?").params(note, by, id).update();
  }

  void instruct(String id, String instruction) {
    database.sql("update task set instruction = ? where id = ?").params(instruction, id).update();
  }

  void finish(String id, int sopVersion, Person by, Map<String, Object> answers, Instant now) {
    database.sql("update task set state = 'finished', ended_order = nextval('task_end'), ended_at = ?, assignee = ?, finished_by = ?, finished_role = ?, finished_vendor = ?, answers = ?, sop_version = ? where id = ?")
        .params(Sql.at(now), by.name(), by.name(), by.role().key(), by.vendor(), Sql.json(answers), sopVersion, id)
        .update();
  }

  void cancel(String id, Instant now) {
    database.sql("update task set state = 'cancelled', ended_at = ? where id = ? and state in ('open', 'closing')").params(Sql.at(now), id).update();
  }

  /** A case's open tasks follow it to another vendor, and those in the queues named to its queue. */
  void moveOpen(String caseNumber, String queue, String vendor, List<String> from) {
    database.sql("update task set queue = case when queue = any(?) then coalesce(?, queue) else queue end, vendor = ? where case_number = ? and state in ('open', 'closing')")
        .params(Sql.texts(from), queue, vendor, caseNumber)
        .update();
  }

  void regrade(String caseNumber, String severity, int rank) {
    database.sql("update task set severity = ?, severity_rank = ? where case_number = ? and state in ('open', 'closing')").params(severity, rank, caseNumber).update();
  }
}
