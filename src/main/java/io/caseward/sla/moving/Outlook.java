package io.caseward.sla.moving;

import io.caseward.sla.Calendars;
import io.caseward.sla.ClockRow;
import io.caseward.sla.Standing;
import io.caseward.sla.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a calendar's open clocks of older editions would move if they were moved now. */
@Component
@Transactional(readOnly = true)
class Outlook {

  static final int PAGE = 50;

  private static final String OPEN = "calendar = :calendar and calendar_edition < :edition and state <> 'stopped'";
  private static final String STANDING = "calendar, calendar_edition, state, target_seconds, running_since, used_seconds, due_at";

  private final JdbcClient database;
  private final Calendars calendars;
  private final Clock time;

  Outlook(JdbcClient database, Calendars calendars, Clock time) {
    this.database = database;
    this.calendars = calendars;
    this.time = time;
  }

  /**
   * A calendar.
   *
   * @param edition the newest
   * @param waiting how many open clocks count by an older one, of those that the reader sees
   */
  public record Calendar(String key, String name, String vendor, int edition, long waiting) {}

  /**
   * A clock that would move.
   *
   * @param dueThen null where no time would ever count
   */
  public record Line(long clock, String caseNumber, String sop, String element, String vendor, boolean paused, boolean late, Instant dueNow, Instant dueThen) {

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

  public List<Calendar> calendars() {
    return database.sql("""
            select k.key, k.name, k.vendor, k.edition,
              (select count(*) from clock c where c.calendar = k.key and c.calendar_edition < k.edition and c.state <> 'stopped') as waiting
            from calendar k order by k.name""")
        .query(Calendar.class)
        .list();
  }

  public Optional<Calendar> calendar(String key) {
    return calendars().stream().filter(calendar -> calendar.key().equals(key)).findFirst();
  }

  /** All of them, counted. */
  public Spread spread(Calendar of) {
    Spread spread = new Spread();
    Instant now = now();
    WorkingCalendar newest = calendars.of(of.key(), of.edition());
    database.sql("select " + STANDING + " from clock where " + OPEN)
        .param("calendar", of.key())
        .param("edition", of.edition())
        .query(row -> {
          Standing before = ClockRow.standing(row);
          spread.add(before, then(before, newest, now), now);
        });
    return spread;
  }

  /** Some of them, the first due first, paused ones last. */
  public List<Line> lines(Calendar of, Place after) {
    Instant now = now();
    WorkingCalendar newest = calendars.of(of.key(), of.edition());
    return database.sql("select id, case_number, sop, element, vendor, " + STANDING + " from clock where " + OPEN + " and (coalesce(due_at, 'infinity'), id) > (:due::timestamptz, :id) order by coalesce(due_at, 'infinity'), id limit :most")
        .param("calendar", of.key())
        .param("edition", of.edition())
        .param("due", after.due() == null ? after.first() ? "-infinity" : "infinity" : after.due().toString())
        .param("id", after.clock())
        .param("most", PAGE + 1)
        .query((row, number) -> line(row, newest, now))
        .list();
  }

  private Line line(ResultSet row, WorkingCalendar newest, Instant now) throws SQLException {
    Standing before = ClockRow.standing(row);
    Instant then = then(before, newest, now).map(Standing::due).orElse(null);
    return new Line(
        row.getLong("id"), row.getString("case_number"), row.getString("sop"), row.getString("element"), row.getString("vendor"), before.due() == null, before.isLateAt(now), before.due(), then);
  }

  private Optional<Standing> then(Standing before, WorkingCalendar newest, Instant now) {
    return before.goingOn(calendars.of(before.calendar(), before.edition()), newest, before.target(), now);
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
