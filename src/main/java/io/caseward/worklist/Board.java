package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.worklist.live.QueueCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The queues at a glance, in the caller's scope: each figure from an index, however much waits. */
@Repository
@Transactional(readOnly = true)
public class Board {

  static final int HOURS = 12;

  /** Of what waits: the oldest, and how much is late or about to be. */
  private static final String WAITING = """
      select key,
        (select opened_at from task where queue = key and state = 'open' and assignee is null order by opened_at limit 1) as oldest,
        (select count(*) from (select from task where queue = key and state = 'open' and assignee is null and due_at < :now limit :most) found) as late,
        (select count(*) from (select from task where queue = key and state = 'open' and assignee is null and due_at >= :now and due_at < :hour limit :most) found) as soon
      from queue""";

  private static final String HELD = """
      select queue, count(distinct assignee) as people, count(*) filter (where due_at < :now) as late,
        count(*) filter (where due_at >= :now and due_at < :hour) as soon,
        count(*) filter (where hold_reason is not null) as on_hold, count(*) filter (where help_wanted is not null) as wanting_help
      from task where state = 'open' and assignee is not null group by queue""";

  private static final String FLOW = """
      select queue, 'in' as way, floor(extract(epoch from :now - opened_at) / 3600)::int as ago, count(*) as many
      from task where opened_at > :from and opened_at <= :now group by 1, 3
      union all
      select queue, 'out', floor(extract(epoch from :now - ended_at) / 3600)::int, count(*)
      from task where state <> 'open' and ended_at > :from and ended_at <= :now group by 1, 3""";

  private final JdbcClient database;
  private final Queues queues;
  private final QueueCounts counts;
  private final Clock time;

  Board(JdbcClient database, Queues queues, QueueCounts counts, Clock time) {
    this.database = database;
    this.queues = queues;
    this.counts = counts;
    this.time = time;
  }

  private record Waiting(Instant oldest, long late, long soon) {}

  private record Held(long people, long late, long soon, long onHold, long wantingHelp) {

    static final Held NONE = new Held(0, 0, 0, 0, 0);
  }

  /** Every queue, in the queues' order. */
  public List<BoardLine> lines() {
    Instant now = time.instant();
    Map<String, Long> waiting = counts.waiting();
    Map<String, Waiting> risks = waiting(now);
    Map<String, Held> held = held(now);
    Map<String, List<Long>> flow = flow(now);
    return queues.all().stream()
        .map(queue -> line(queue, waiting.getOrDefault(queue.key(), 0L), risks.get(queue.key()), held.getOrDefault(queue.key(), Held.NONE), flow))
        .toList();
  }

  /** Everybody who has a task in hand, once each. */
  public long people() {
    return database.sql("select count(distinct assignee) from task where state = 'open' and assignee is not null").query(Long.class).single();
  }

  private static BoardLine line(Queue queue, long waiting, Waiting risk, Held held, Map<String, List<Long>> flow) {
    return new BoardLine(
        queue, waiting, risk.oldest(), risk.late() + held.late(), risk.soon() + held.soon(), held.people(), held.onHold(), held.wantingHelp(),
        flow.getOrDefault("in/" + queue.key(), none()), flow.getOrDefault("out/" + queue.key(), none()));
  }

  private Map<String, Waiting> waiting(Instant now) {
    Map<String, Waiting> found = new HashMap<>();
    database.sql(WAITING).param("now", Sql.at(now)).param("hour", Sql.at(now.plus(Duration.ofHours(1)))).param("most", TaskList.COUNTED).query(row -> {
      found.put(row.getString("key"), new Waiting(Sql.instant(row, "oldest"), row.getLong("late"), row.getLong("soon")));
    });
    return found;
  }

  private Map<String, Held> held(Instant now) {
    Map<String, Held> found = new HashMap<>();
    database.sql(HELD).param("now", Sql.at(now)).param("hour", Sql.at(now.plus(Duration.ofHours(1)))).query(row -> {
      found.put(row.getString("queue"), held(row));
    });
    return found;
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(row.getLong("people"), row.getLong("late"), row.getLong("soon"), row.getLong("on_hold"), row.getLong("wanting_help"));
  }

  /** Tasks that came and went by the hour, the last hour last, by {@code in/<queue>} and {@code out/<queue>}. */
  private Map<String, List<Long>> flow(Instant now) {
    Map<String, List<Long>> found = new HashMap<>();
    database.sql(FLOW).param("now", Sql.at(now)).param("from", Sql.at(now.minus(Duration.ofHours(HOURS)))).query(row -> {
      found.computeIfAbsent(row.getString("way") + "/" + row.getString("queue"), key -> none()).set(HOURS - 1 - row.getInt("ago"), row.getLong("many"));
    });
    return found;
  }

  private static List<Long> none() {
    return new ArrayList<>(Collections.nCopies(HOURS, 0L));
  }
}
