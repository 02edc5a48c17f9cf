package io.caseward.sla.moving;

import io.caseward.database.Sql;
import io.caseward.sla.Calendars;
import io.caseward.sla.ClockRow;
import io.caseward.sla.Standing;
import io.caseward.sla.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How open clocks that count by something older would move if they were moved now. */
@Component
@Transactional(readOnly = true)
class Outlook {

  static final int PAGE = 50;

  private static final String THEN = "then_seconds";
  private static final String STANDING = "calendar, calendar_edition, state, target_seconds, running_since, used_seconds, due_at, " + THEN;

  private final JdbcClient database;
  private final Calendars calendars;
  private final Clock time;

  Outlook(JdbcClient database, Calendars calendars, Clock time) {
    this.database = database;
    this.calendars = calendars;
    this.time = time;
  }

  /**
   * A clock that would move.
   *
   * @param dueThen null where no time would ever count, or it would have no target
   * @param targetThen null where it would have none
   */
  public record Line(long clock, String caseNumber, String sop, String element, String vendor, boolean paused, boolean late, Instant dueNow, Instant dueThen, Duration targetNow, Duration targetThen) {

    public boolean earlier() {
      return dueThen != null && dueNow != null && dueThen.isBefore(dueNow);
    }

    public Duration difference() {
      return dueThen == null || dueNow == null ? Duration.ZERO : Duration.between(dueNow, dueThen).abs();
    }

    public boolean stays() {
      return difference().isZero() && dueThen != null;
    }

    Place place() {
      return new Place(dueNow, clock);
    }
  }

  /** All of them, counted. */
  public Spread spread(Newer newer) {
    Spread spread = new Spread();
    Instant now = now();
    database.sql("select " + STANDING + " from " + newer.older().rows())
        .params(newer.older().values())
        .query(row -> {
          Standing before = ClockRow.standing(row);
          spread.add(before, then(before, newer, ClockRow.whole(row, THEN), now), now);
        });
    return spread;
  }

  /** Some of them, the first due first, paused ones last. */
  public List<Line> lines(Newer newer, Place after) {
    Instant now = now();
    return database.sql("select id, case_number, sop, element, vendor, " + STANDING + " from " + newer.older().rows() + " where (coalesce(due_at, 'infinity'), id) > (:due::timestamptz, :id) order by coalesce(due_at, 'infinity'), id limit :most")
        .params(newer.older().values())
        .param("due", after.due() == null ? after.first() ? "-infinity" : "infinity" : after.due().toString())
        .param("id", after.clock())
        .param("most", PAGE + 1)
        .query((row, number) -> line(row, newer, now))
        .list();
  }

  private Line line(ResultSet row, Newer newer, Instant now) throws SQLException {
    Standing before = ClockRow.standing(row);
    Duration target = ClockRow.whole(row, THEN);
    Instant due = then(before, newer, target, now).map(Standing::due).orElse(null);
    return new Line(
        row.getLong("id"), row.getString("case_number"), row.getString("sop"), row.getString("element"), row.getString("vendor"), before.due() == null, before.isLateAt(now), before.due(), due,
        before.target(), target);
  }

  private Optional<Standing> then(Standing before, Newer newer, Duration target, Instant now) {
    WorkingCalendar counted = calendars.of(before.calendar(), before.edition());
    WorkingCalendar from = newer.isTargets() ? counted : calendars.of(newer.calendar(), newer.edition());
    return target == null ? Optional.empty() : before.goingOn(counted, from, target, now);
  }

  private Instant now() {
    return Sql.exact(time.instant());
  }
}
