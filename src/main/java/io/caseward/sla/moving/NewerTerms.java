package io.caseward.sla.moving;

import io.caseward.sla.ClockRow;
import io.caseward.sla.TargetTable;
import io.caseward.sla.Targets;
import io.caseward.sla.Targets.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest editions of the calendars and the newest table of targets, each with the open clocks that count by an older one. */
@Component
@Transactional(readOnly = true)
class NewerTerms {

  private final JdbcClient database;
  private final Targets targets;

  NewerTerms(JdbcClient database, Targets targets) {
    this.database = database;
    this.targets = targets;
  }

  public List<Newer> calendars() {
    return database.sql("""
            select k.key, k.name, k.vendor, k.edition,
              (select count(*) from clock c where c.calendar = k.key and c.calendar_edition < k.edition and c.state <> 'stopped') as waiting
            from calendar k order by k.name""")
        .query(NewerTerms::calendar)
        .list();
  }

  private static Newer calendar(ResultSet row, int number) throws SQLException {
    String key = row.getString("key");
    int edition = row.getInt("edition");
    return new Newer(key, row.getString("name"), row.getString("vendor"), edition, row.getLong("waiting"), OlderClocks.byCalendar(key, edition));
  }

  public Optional<Newer> calendar(String key) {
    return calendars().stream().filter(calendar -> calendar.calendar().equals(key)).findFirst();
  }

  public Newer targets() {
    int version = targets.newest();
    Map<String, Long> changed = new HashMap<>();
    long waiting = 0;
    TargetTable table = targets.table(version);
    for (Some some : matters(version)) {
      Duration then = table.target(some.kind(), some.matter()).orElse(null);
      if (!some.target().equals(then)) {
        changed.put(some.key(), then == null ? null : then.toSeconds());
        waiting += some.clocks();
      }
    }
    return new Newer(null, null, null, version, waiting, OlderClocks.byTargets(changed, version));
  }

  /** How many clocks are of one kind and matter and count to the same. */
  private record Some(String key, String kind, Matter matter, Duration target, long clocks) {}

  /** Hundreds, where the clocks are a hundred thousand. */
  private List<Some> matters(int version) {
    return database.sql("""
            select %s as key, kind, queue, severity, subject_type, vendor, element, triaged_seconds, stated_seconds, target_seconds, count(*) as clocks
            from clock where targets_version < ? and state <> 'stopped'
            group by kind, queue, severity, subject_type, vendor, element, triaged_seconds, stated_seconds, target_seconds""".formatted(OlderClocks.MATTER))
        .param(version)
        .query((row, number) -> new Some(row.getString("key"), row.getString("kind"), ClockRow.matter(row), ClockRow.whole(row, "target_seconds"), row.getLong("clocks")))
        .list();
  }
}
