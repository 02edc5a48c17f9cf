package io.caseward.worklist;

import io.caseward.people.Role;
import io.caseward.worklist.Queue.Share;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The queues there are. */
@Repository
@Transactional(readOnly = true)
public class Queues {

  private final JdbcClient database;

  Queues(JdbcClient database) {
    this.database = database;
  }

  public List<Queue> all() {
    return database.sql("select * from queue order by position")
        .query((row, number) -> new Queue(row.getString("key"), row.getString("name"), role(row.getString("role")), row.getString("calendar"), shares(row.getString("key"))))
        .list();
  }

  /**
   * @throws IllegalArgumentException naming the known queues
   */
  public Queue find(String key) {
    List<Queue> all = all();
    return all.stream()
        .filter(queue -> queue.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Queue '%s' does not exist. Known queues: %s.".formatted(key, String.join(", ", all.stream().map(Queue::key).toList()))));
  }

  /** The keys of the queues that a role works. */
  public List<String> workedBy(Role role) {
    return database.sql("select key from queue where role = ? order by position").param(role.key()).query(String.class).list();
  }

  private List<Share> shares(String queue) {
    return database.sql("select vendor, share from queue_vendor where queue = ? order by vendor")
        .param(queue)
        .query((row, number) -> new Share(row.getString("vendor"), row.getInt("share")))
        .list();
  }

  private static Role role(String key) {
    return Role.valueOf(key.toUpperCase(Locale.ROOT));
  }
}
