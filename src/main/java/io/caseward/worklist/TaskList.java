package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.worklist.live.QueueCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks as lists show them, in the caller's scope. */
@Repository
@Transactional(readOnly = true)
public class TaskList {

  /** Beyond it a list says "more than" and does not count on. */
  public static final int COUNTED = 1_000;

  private final JdbcClient database;
  private final Queues queues;
  private final QueueCounts counts;
  private final NextTask next;

  TaskList(JdbcClient database, Queues queues, QueueCounts counts, NextTask next) {
    this.database = database;
    this.queues = queues;
    this.counts = counts;
    this.next = next;
  }

  /**
   * One page.
   *
   * @param after where the page before ended, null for the first
   */
  public TaskPage page(TaskFilter filter, TaskSort sort, TaskCursor after, int size) {
    Map<String, Object> values = new HashMap<>();
    String behind = after == null ? "true" : after.condition(sort, values);
    String sql = new TaskSelect(filter, behind, values).best(sort.order(), size + 1);
    return TaskPage.of(database.sql(sql).params(values).query(TaskRows::read).list(), sort, size);
  }

  /** A task and its case. */
  public record Chosen(String task, String caseNumber) {}

  /** All of them, in an order, at most so many. */
  public List<Chosen> all(TaskFilter filter, TaskSort sort, int most) {
    Map<String, Object> values = new HashMap<>();
    String best = new TaskSelect(filter, "true", values).best(sort.order(), most);
    return database.sql("select id as task, case_number from (%s) best order by %s".formatted(best, sort.order())).params(values).query(Chosen.class).list();
  }

  /** Those of the named ones that the caller may see, whatever became of them. */
  public List<Chosen> named(List<String> ids) {
    return database.sql("select id as task, case_number from task where id = any(?) order by opened_at, id").param(Sql.texts(ids)).query(Chosen.class).list();
  }

  /** The first tasks that a person has, by time to breach. */
  public List<TaskRow> heldBy(String person) {
    return page(TaskFilter.heldBy(person), TaskSort.BREACH, null, 200).items();
  }

  /** How many there are; {@link #COUNTED} + 1 stands for more. */
  public long count(TaskFilter filter) {
    if (filter.isOfWholeQueues()) {
      Map<String, Long> waiting = counts.waiting();
      return filter.queues().stream().mapToLong(queue -> waiting.getOrDefault(queue, 0L)).sum();
    }
    return counted(filter, "true", new HashMap<>());
  }

  /** Whether there are more than {@link #count} says. */
  public boolean countsNoFurther(TaskFilter filter) {
    return !filter.isOfWholeQueues() && count(filter) > COUNTED;
  }

  /** How many of them are due before an instant; {@link #COUNTED} + 1 stands for more. */
  public long dueBefore(TaskFilter filter, Instant instant) {
    return counted(filter, "due_at < :instant", new HashMap<>(Map.of("instant", Sql.at(instant))));
  }

  private long counted(TaskFilter filter, String also, Map<String, Object> values) {
    return database.sql(new TaskSelect(filter, also, values).count(COUNTED + 1)).params(values).query(Long.class).single();
  }

  public long finishedSince(String person, Instant instant) {
    return database.sql("select count(*) from task where finished_by = ? and state = 'finished' and ended_at >= ?").params(person, Sql.at(instant)).query(Long.class).single();
  }

  /** What "take next" would give this person now. */
  public Optional<TaskRow> nextFor(Person person) {
    return next.peek(person);
  }

  /**
   * How many tasks wait in each queue that the person works, or in every queue for who works none, in the queues' order.
   *
   * @param every in every queue for anybody, as where the team's tasks are listed
   */
  public Map<Queue, Long> waiting(Person person, boolean every) {
    Map<String, Long> known = counts.waiting();
    List<Queue> worked = queues.all().stream().filter(queue -> !every && queue.role() == person.role()).toList();
    Map<Queue, Long> waiting = new LinkedHashMap<>();
    (worked.isEmpty() ? queues.all() : worked).forEach(queue -> waiting.put(queue, known.getOrDefault(queue.key(), 0L)));
    return waiting;
  }

  /** Earlier finished steps of a person, newest first. */
  public List<FinishedStep> finishedBy(String person, int size) {
    return database.sql("select * from task where finished_by = ? and state = 'finished' order by ended_at desc limit ?").params(person, size).query(TaskRows::finished).list();
  }
}
