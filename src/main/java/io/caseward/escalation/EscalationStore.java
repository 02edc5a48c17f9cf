package io.caseward.escalation;

import io.caseward.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** The table {@code escalation}, a row at a time. */
@Repository
class EscalationStore {

  private static final String OPEN =
      """
      insert into escalation (kind, case_number, subject, reason, cause_task, step, queue, severity,
        vendor, assignee, due_at, story, ladder, ladder_edition, channel, rungs, again, needed, lease_minutes,
        process_instance, opened_at, state, rung)
      values (:kind, :case, :subject, :reason, :causeTask, :step, :queue, :severity,
        :vendor, :assignee, :dueAt, :story, :ladder, :edition, :channel, :rungs, :again, :needed, :lease, :instance, :at, 'telling', 1)
      on conflict (cause_task) where state in ('telling', 'acknowledged') do nothing
      returning *
      """;

  private final JdbcClient database;

  EscalationStore(JdbcClient database) {
    this.database = database;
  }

  /** Keeps a new one; none where its cause has an open one already. */
  Optional<Escalation> open(Matter matter, Ladder ladder, String processInstance, Instant at) {
    return database.sql(OPEN)
        .param("kind", matter.kind())
        .param("case", matter.caseNumber())
        .param("subject", matter.subject())
        .param("reason", matter.reason())
        .param("causeTask", matter.causeTask())
        .param("step", matter.step())
        .param("queue", matter.queue())
        .param("severity", matter.severity())
        .param("vendor", matter.vendor())
        .param("assignee", matter.assignee())
        .param("dueAt", Sql.at(matter.dueAt()))
        .param("story", matter.story())
        .param("ladder", ladder.key())
        .param("edition", ladder.edition())
        .param("channel", ladder.channel())
        .param("rungs", Sql.json(ladder.rungs()))
        .param("again", ladder.again().key())
        .param("needed", ladder.rules().acknowledgements())
        .param("lease", ladder.rules().leaseMinutes())
        .param("instance", processInstance)
        .param("at", Sql.at(at))
        .query(EscalationRow::read)
        .optional();
  }

  /** One to be changed: nobody else changes it until the transaction ends. */
  Escalation lock(String number) {
    return one("select * from escalation where number = ? for update", number);
  }

  /**
   * The present rung is being told.
   *
   * @param remindAt null where nobody is waited for
   */
  Escalation told(String number, Instant rungEndsAt, Instant remindAt) {
    return one(
        "update escalation set rung_ends_at = ?, remind_at = ? where number = ? returning *",
        Sql.at(rungEndsAt),
        Sql.at(remindAt),
        number);
  }

  void climb(String number) {
    one("update escalation set rung = rung + 1 where number = ? returning *", number);
  }

  Escalation runOut(String number, Instant at) {
    return one(
        """
        update escalation set round = round + 1, ran_out_at = coalesce(ran_out_at, ?),
          rung = case again when 'all' then 1 else rung end
        where number = ? returning *
        """,
        Sql.at(at),
        number);
  }

  /** One more has given their word. */
  Escalation second(String number, String by) {
    return one("update escalation set acknowledgers = array_append(acknowledgers, ?::text) where number = ? returning *", by, number);
  }

  /** Somebody has it from now on. */
  Escalation acknowledge(String number, String by, Instant at, Lease.Term term) {
    return one(
        """
        update escalation
        set state = 'acknowledged', acknowledged_by = ?, acknowledged_at = ?, held_since = ?, lease_ends_at = ?, remind_at = ?, rung_ends_at = null
        where number = ? returning *
        """,
        by,
        Sql.at(at),
        Sql.at(at),
        Sql.at(term.ends()),
        Sql.at(term.remindAt()),
        number);
  }

  /** Somebody else has it from now on. */
  Escalation pass(String number, String to, Instant at, Lease.Term term) {
    return one(
        """
        update escalation set acknowledged_by = ?, held_since = ?, lease_ends_at = ?, remind_at = ?, snoozed_until = null
        where number = ? returning *
        """,
        to,
        Sql.at(at),
        Sql.at(term.ends()),
        Sql.at(term.remindAt()),
        number);
  }

  /**
   * Whoever has it keeps it.
   *
   * @param snoozedUntil null where they did not ask for quiet
   */
  Escalation keep(String number, Lease.Term term, Instant snoozedUntil) {
    return one(
        "update escalation set lease_ends_at = ?, remind_at = ?, snoozed_until = ? where number = ? returning *",
        Sql.at(term.ends()),
        Sql.at(term.remindAt()),
        Sql.at(snoozedUntil),
        number);
  }

  /** Those whose people are to be reminded; nobody else reminds them. */
  List<Escalation> remind(Instant now, int most) {
    return asked(
            """
            update escalation set remind_at = null
            where id in (select id from escalation where remind_at <= ? order by remind_at limit ? for update skip locked)
            returning *
            """,
            Sql.at(now),
            most)
        .list();
  }

  /** Nobody has it any more. */
  Escalation lapse(String number) {
    return one(
        """
        update escalation
        set state = 'telling', acknowledged_by = null, acknowledged_at = null, acknowledgers = '{}', held_since = null, lease_ends_at = null, snoozed_until = null, remind_at = null, resolve_task = null
        where number = ? returning *
        """,
        number);
  }

  /** One more matter is told of by it. */
  Escalation joined(String number) {
    return one("update escalation set matters = matters + 1 where number = ? returning *", number);
  }

  /** It goes on for another matter, in whose SOP it is settled from now on. */
  Escalation handOn(String number, Matter next, String processInstance) {
    return database.sql(
            """
            update escalation
            set case_number = :case, subject = :subject, reason = :reason, cause_task = :causeTask, step = :step, severity = :severity,
              assignee = :assignee, due_at = :dueAt, story = :story, process_instance = :instance, resolve_task = null
            where number = :number returning *
            """)
        .param("number", number)
        .param("case", next.caseNumber())
        .param("subject", next.subject())
        .param("reason", next.reason())
        .param("causeTask", next.causeTask())
        .param("step", next.step())
        .param("severity", next.severity())
        .param("assignee", next.assignee())
        .param("dueAt", Sql.at(next.dueAt()))
        .param("story", next.story())
        .param("instance", processInstance)
        .query(EscalationRow::read)
        .single();
  }

  /** Another tells of its matter from now on; none where somebody has it by now. */
  Optional<Escalation> gathered(String number, Instant at) {
    return asked("update escalation set state = 'joined', ended_at = ?, rung_ends_at = null, remind_at = null where number = ? and state = 'telling' returning *", Sql.at(at), number).optional();
  }

  void settleBy(String number, String task) {
    one("update escalation set resolve_task = ? where number = ? returning *", task, number);
  }

  Escalation resolve(String number, String resolution, String instruction, String by, Instant at) {
    return one(
        """
        update escalation
        set state = 'resolved', resolution = ?, instruction = ?, ended_by = ?, ended_at = ?,
          rung_ends_at = null, lease_ends_at = null, snoozed_until = null, remind_at = null
        where number = ? returning *
        """,
        resolution,
        instruction,
        by,
        Sql.at(at),
        number);
  }

  Escalation standDown(String number, Instant at) {
    return one(
        """
        update escalation set state = 'stood_down', ended_at = ?, rung_ends_at = null, lease_ends_at = null, snoozed_until = null, remind_at = null
        where number = ? returning *
        """,
        Sql.at(at),
        number);
  }

  Optional<Escalation> openAbout(String causeTask) {
    return asked(
            """
            select * from escalation
            where cause_task = ? and state in ('telling', 'acknowledged')
            """,
            causeTask)
        .optional();
  }

  /** The one that an instance is about: of two, because a storm has gathered the first and goes on for its matter, the open one. */
  Optional<Escalation> of(String processInstance) {
    return asked("select * from escalation where process_instance = ? order by state in ('telling', 'acknowledged') desc limit 1", processInstance).optional();
  }

  Optional<Escalation> find(String number) {
    return asked("select * from escalation where number = ?", number).optional();
  }

  private Escalation one(String sql, Object... values) {
    return asked(sql, values).single();
  }

  private MappedQuerySpec<Escalation> asked(String sql, Object... values) {
    return database.sql(sql).params(values).query(EscalationRow::read);
  }
}
