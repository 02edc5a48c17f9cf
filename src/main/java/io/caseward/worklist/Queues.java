package io.caseward.worklist;

import io.caseward.people.Role;
import io.caseward.worklist.Queue.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
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
    return read("order by position", Map.of());
  }

  /**
   * @throws IllegalArgumentException naming the known queues
   */
  public Queue find(String key) {
    return read("where key = :key", Map.of("key", key)).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Queue '%s' does not exist. Known queues: %s.".formatted(key, String.join(", ", all().stream().map(Queue::key).toList()))));
  }

  /** The keys of the queues that a role works. */
  public List<String> workedBy(Role role) {
    return database.sql("select key from queue where role = ? order by position").param(role.key()).query(String.class).list();
  }

  private List<Queue> read(String which, Map<String, ?> values) {
    return database.sql("""
            select q.*, array(select vendor from queue_vendor v where v.queue = q.key order by vendor) as vendors,
              array(select share from queue_vendor v where v.queue = q.key order by vendor) as shares
            from queue q """ + " " + which)
        .params(values)
        .query(Queues::read)
        .list();
  }

  private static Queue read(ResultSet row, int number) throws SQLException {
    return new Queue(row.getString("key"), row.getString("name"), role(row.getString("role")), row.getString("calendar"), shares(row));
  }

  private static List<Share> shares(ResultSet row) throws SQLException {
    String[] vendors = (String[]) row.getArray("vendors").getArray();
    Integer[] shares = (Integer[]) row.getArray("shares").getArray();
    return IntStream.range(0, vendors.length).mapToObj(i -> new Share(vendors[i], shares[i])).toList();
  }

  private static Role role(String key) {
    return Role.valueOf(key.toUpperCase(Locale.ROOT));
  }
}
