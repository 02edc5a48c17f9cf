package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import java.time.Instant;
import java.util.ArrayList;
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

  private final JdbcClient database;
  private final Queues queues;
  private final NextTask next;

  TaskList(JdbcClient database, Queues queues, NextTask next) {
    this.database = database;
    this.queues = queues;
    this.next = next;
  }

  /** One page, due first; {@code after} is where the page before ended. */
  public TaskPage page(TaskFilter filter, int size) {
    List<String> conditions = new ArrayList<>(List.of("state = 'open'"));
    Map<String, Object> values = new HashMap<>();
    filter.restrict(conditions, values);
    values.put("size", size + 1);
    List<TaskRow> rows =
        database.sql("select * from task where " + String.join(" and ", conditions) + " order by coalesce(due_at, 'infinity'), id limit :size")
            .params(values)
            .query(TaskRows::read)
            .list();
    return TaskPage.of(rows, size);
  }

  public long count(TaskFilter filter) {
    List<String> conditions = new ArrayList<>(List.of("state = 'open'"));
    Map<String, Object> values = new HashMap<>();
    filter.restrict(conditions, values);
    return database.sql("select count(*) from task where " + String.join(" and ", conditions)).params(values).query(Long.class).single();
  }

  /** How many of the tasks that the filter takes are due before an instant. */
  public long dueBefore(TaskFilter filter, Instant instant) {
    List<String> conditions = new ArrayList<>(List.of("state = 'open'", "due_at < :instant"));
    Map<String, Object> values = new HashMap<>(Map.of("instant", Sql.at(instant)));
    filter.restrict(conditions, values);
    return database.sql("select count(*) from task where " + String.join(" and ", conditions)).params(values).query(Long.class).single();
  }

  public long finishedSince(String person, Instant instant) {
    return database.sql("select count(*) from task where finished_by = ? and state = 'finished' and ended_at >= ?").params(person, Sql.at(instant)).query(Long.class).single();
  }

  /** What "take next" would give this person now. */
  public Optional<TaskRow> nextFor(Person person) {
    return next.peek(person);
  }

  /** How many tasks wait in each queue that the person works, in the queues' order. */
  public Map<Queue, Long> waiting(Person person) {
    Map<String, Long> counts = new HashMap<>();
    database.sql("select queue, count(*) as waiting from task where state = 'open' and assignee is null group by queue")
        .query(row -> {
          counts.put(row.getString("queue"), row.getLong("waiting"));
        });
    Map<Queue, Long> waiting = new LinkedHashMap<>();
    queues.all().stream().filter(queue -> queue.role() == person.role()).forEach(queue -> waiting.put(queue, counts.getOrDefault(queue.key(), 0L)));
    return waiting;
  }

  /** Earlier finished steps of a person, newest first. */
  public List<FinishedStep> finishedBy(String person, int size) {
    return database.sql("select * from task where finished_by = ? and state = 'finished' order by ended_at desc limit ?").params(person, size).query(TaskRows::finished).list();
  }
}
