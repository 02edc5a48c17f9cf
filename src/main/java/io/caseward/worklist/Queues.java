package io.caseward.worklist;

import io.caseward.cases.Severity;
import io.caseward.database.Sql;
import io.caseward.people.Role;
import io.caseward.sla.MattersKnown;
import io.caseward.worklist.Queue.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The queues there are. */
@Repository
@Transactional(readOnly = true)
public class Queues implements MattersKnown {

  static final String OVERFLOW = "overflow";

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

  @Override
  public List<String> queues() {
    return keys();
  }

  public List<String> keys() {
    return database.sql("select key from queue order by position").query(String.class).list();
  }

  @Override
  public List<String> severities() {
    List<String> gravestFirst = new ArrayList<>(Severity.keys());
    Collections.reverse(gravestFirst);
    return gravestFirst;
  }

  /** The keys of the queues that a role works. */
  public List<String> workedBy(Role role) {
    return database.sql("select key from queue where role = ? order by position").param(role.key()).query(String.class).list();
  }

  private List<Queue> read(String which, Map<String, ?> values) {
    return database.sql("""
            select q.*,
              (select jsonb_agg(jsonb_build_object('vendor', v.vendor, 'share', v.share, 'limit', v.open_limit) order by v.position, v.vendor)
               from queue_vendor v where v.queue = q.key) as shares,
              (select jsonb_object_agg(f.language, f.worked_in order by f.language) from queue_fallback f where f.queue = q.key) as fallbacks
            from queue q """ + " " + which)
        .params(values)
        .query(Queues::read)
        .list();
  }

  private static Queue read(ResultSet row, int number) throws SQLException {
    return new Queue(
        row.getString("key"), row.getString("name"), Role.of(row.getString("role")).orElseThrow(), row.getString("calendar"), row.getString("distribution").equals(OVERFLOW),
        Sql.list(row, "shares", Share.class), Sql.lists(row, "fallbacks"));
  }
}
