package io.caseward.escalation;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code escalation_call}. */
@Repository
class CallBook {

  private static final String OF_RUNG = "escalation = (select id from escalation where number = :number) and round = :round and rung = :rung";

  private final JdbcClient database;

  CallBook(JdbcClient database) {
    this.database = database;
  }

  /** What an earlier telling of the same rung came to is told by the timeline. */
  void begin(Escalation escalation, List<Call> calls, Instant at) {
    database.sql("delete from escalation_call where " + OF_RUNG).param("number", escalation.number()).param("round", escalation.round()).param("rung", escalation.rung()).update();
    database.sql(
            """
            insert into escalation_call (escalation, round, rung, who, way, vendor, asked_at, shown)
            select e.id, :round, :rung, c.who, c.way, e.vendor, :at, c.shown
            from escalation e, unnest(:who::text[], :ways::text[], :shown::boolean[]) as c (who, way, shown)
            where e.number = :number
            """)
        .param("number", escalation.number())
        .param("round", escalation.round())
        .param("rung", escalation.rung())
        .param("who", Sql.column(calls, Call::who))
        .param("ways", Sql.column(calls, Call::way))
        .param("shown", Sql.column(calls, Call::shown))
        .param("at", Sql.at(at))
        .update();
  }

  boolean addUnlessThere(Escalation escalation, Call call, Instant at) {
    return database.sql(
            """
            insert into escalation_call (escalation, round, rung, who, way, vendor, asked_at)
            select id, :round, :rung, :who, :way, vendor, :at from escalation where number = :number
            on conflict do nothing
            """)
        .param("number", escalation.number())
        .param("round", escalation.round())
        .param("rung", escalation.rung())
        .param("who", call.who())
        .param("way", call.way())
        .param("at", Sql.at(at))
        .update() == 1;
  }

  /** Nobody else writes down at the same time what a rung came to. */
  void oneAtATime(String number) {
    database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))").param("escalation_call " + number).query(Integer.class).single();
  }

  /** @return how many were waited for */
  int accepted(String number, Addressee whom, Instant at) {
    return database.sql("update escalation_call set accepted_at = :at, refused = null where %s and way = :way and who = coalesce(:who, who) and accepted_at is null".formatted(OF_RUNG))
        .param("number", number)
        .param("round", whom.round())
        .param("rung", whom.rung())
        .param("way", whom.way())
        .param("who", whom.who())
        .param("at", Sql.at(at))
        .update();
  }

  void refused(String number, Addressee whom, String reason) {
    database.sql("update escalation_call set refused = :reason where %s and way = :way and who = coalesce(:who, who) and accepted_at is null".formatted(OF_RUNG))
        .param("number", number)
        .param("round", whom.round())
        .param("rung", whom.rung())
        .param("way", whom.way())
        .param("who", whom.who())
        .param("reason", reason)
        .update();
  }

  /** Those on a rung whom nothing has reached and whose every call was refused. */
  List<String> refusedAll(String number, int round, int rung) {
    return database.sql(
            """
            select who from escalation_call where %s and way <> 'channel'
            group by who having bool_and(accepted_at is null and not shown and refused is not null and way <> 'email') order by who
            """.formatted(OF_RUNG))
        .param("number", number)
        .param("round", round)
        .param("rung", rung)
        .query(String.class)
        .list();
  }

  /**
   * Those whom nothing has reached for two minutes, or for a quarter of their rung's time where that is
   * shorter, and to whom no e-mail is on its way.
   */
  List<Unheard> unheard(Instant now) {
    return database.sql(
            """
            select e.number, c.who from escalation_call c join escalation e on e.id = c.escalation
            where e.state = 'telling' and c.round = e.round and c.rung = e.rung and c.way <> 'channel' and e.rung_ends_at > :now
              and exists (select from escalation_call w where w.escalation = e.id and w.accepted_at is null)
            group by e.number, c.who
            having bool_and(c.accepted_at is null and not c.shown and c.way <> 'email')
              and max(c.asked_at + least(interval '2 minutes', (e.rung_ends_at - c.asked_at) / 4)) <= :now
            order by e.number, c.who
            """)
        .param("now", Sql.at(now))
        .query(Unheard.class)
        .list();
  }

  /** Someone whom the present rung of an escalation has not reached. */
  record Unheard(String number, String who) {}

  List<Call> of(String number) {
    return database.sql("select * from escalation_call where escalation = (select id from escalation where number = ?) order by round, rung, who, way")
        .param(number)
        .query(CallBook::read)
        .list();
  }

  private static Call read(ResultSet row, int number) throws SQLException {
    return new Call(
        row.getInt("round"),
        row.getInt("rung"),
        row.getString("who"),
        row.getString("way"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "accepted_at"),
        row.getBoolean("shown"),
        row.getString("refused"));
  }
}
