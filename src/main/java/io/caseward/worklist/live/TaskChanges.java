package io.caseward.worklist.live;

import io.caseward.workflow.DomainAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what changed since the last look; each change once, also where it was committed late. */
@Component
class TaskChanges {

  /** A transaction that is open longer is found by the lists' own slow refresh. */
  private static final String OVERLAP = "10 seconds";

  private static final int REMEMBERED = 20_000;

  private final JdbcClient database;
  private final Map<Long, Boolean> seen = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  };

  TaskChanges(JdbcClient database) {
    this.database = database;
  }

  /** What this node has not yet told its lists, oldest first. */
  @DomainAction
  public synchronized List<TaskChange> news() {
    return database.sql("select id, task_id, vendor, assignee, state, queue from task_change where at > clock_timestamp() - cast(? as interval) order by id")
        .param(OVERLAP)
        .query((row, number) -> new TaskChange(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)))
        .list()
        .stream()
        .filter(change -> seen.putIfAbsent(change.id(), true) == null)
        .toList();
  }
}
