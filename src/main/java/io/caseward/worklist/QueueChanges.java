package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who changed how a queue is worked, when, and from what to what. */
@Repository
@Transactional
class QueueChanges {

  private final JdbcClient database;

  QueueChanges(JdbcClient database) {
    this.database = database;
  }

  /**
   * One change.
   *
   * @param before the fields that changed, as they were
   */
  record Change(String queue, Instant at, String by, Map<String, Object> before, Map<String, Object> after) {}

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Change> newest(int most) {
    return database.sql("select * from queue_change order by id desc limit ?").param(most).query(QueueChanges::read).list();
  }

  void add(Queue before, Queue after, Person by, Instant at) {
    Map<String, String> was = QueueSettings.described(before);
    Map<String, String> is = QueueSettings.described(after);
    was.keySet().removeIf(field -> was.get(field).equals(is.get(field)));
    is.keySet().retainAll(was.keySet());
    database.sql("insert into queue_change (queue, changed_at, changed_by, before, after) values (?, ?, ?, ?, ?)")
        .params(after.key(), Sql.at(at), by.name(), Sql.json(was), Sql.json(is))
        .update();
  }

  private static Change read(ResultSet row, int number) throws SQLException {
    return new Change(row.getString("queue"), Sql.instant(row, "changed_at"), row.getString("changed_by"), Sql.map(row, "before"), Sql.map(row, "after"));
  }
}
