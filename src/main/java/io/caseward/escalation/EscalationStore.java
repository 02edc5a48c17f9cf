package io.caseward.escalation;

import io.caseward.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EscalationStore {

  private static final String OPEN =
      """
      insert into escalation (kind, case_number, subject, reason, cause_task, step, queue, severity,
        vendor, assignee, due_at, story, ladder, channel, rungs, process_instance, opened_at, state,
        rung)
      values (:kind, :case, :subject, :reason, :causeTask, :step, :queue, :severity,
        :vendor, :assignee, :dueAt, :story, :ladder, :channel, :rungs, :instance, :at, 'telling', 1)
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
        .param("channel", ladder.channel())
        .param("rungs", Sql.json(ladder.rungs()))
        .param("instance", processInstance)
        .param("at", Sql.at(at))
        .query(EscalationRow::read)
        .optional();
  }

  /** One to be changed: nobody else changes it until the transaction ends. */
  Escalation lock(String number) {
    return database.sql("select * from escalation where number = :number for update")
        .param("number", number)
        .query(EscalationRow::read)
        .single();
  }

  Escalation told(String number, Instant rungEndsAt) {
    return database.sql(
            "update escalation set rung_ends_at = :until where number = :number returning *")
        .param("number", number)
        .param("until", Sql.at(rungEndsAt))
        .query(EscalationRow::read)
        .single();
  }

  void climb(String number) {
    database.sql("update escalation set rung = rung + 1 where number = :number")
        .param("number", number)
        .update();
  }

  Escalation runOut(String number, Instant at) {
    return database.sql(
            """
            update escalation set round = round + 1, ran_out_at = coalesce(ran_out_at, :at)
            where number = :number returning *
            """)
        .param("number", number)
        .param("at", Sql.at(at))
        .query(EscalationRow::read)
        .single();
  }

  Escalation acknowledge(String number, String by, Instant at) {
    return database.sql(
            """
            update escalation
            set state = 'acknowledged', acknowledged_by = :by, acknowledged_at = :at,
              rung_ends_at = null
            where number = :number returning *
            """)
        .param("number", number)
        .param("by", by)
        .param("at", Sql.at(at))
        .query(EscalationRow::read)
        .single();
  }

  void settleBy(String number, String task) {
    database.sql("update escalation set resolve_task = :task where number = :number")
        .param("number", number)
        .param("task", task)
        .update();
  }

  Escalation resolve(String number, String resolution, String instruction, String by, Instant at) {
    return database.sql(
            """
            update escalation
            set state = 'resolved', resolution = :resolution, instruction = :instruction,
              ended_by = :by, ended_at = :at, rung_ends_at = null
            where number = :number returning *
            """)
        .param("number", number)
        .param("resolution", resolution)
        .param("instruction", instruction)
        .param("by", by)
        .param("at", Sql.at(at))
        .query(EscalationRow::read)
        .single();
  }

  Escalation standDown(String number, Instant at) {
    return database.sql(
            """
            update escalation set state = 'stood_down', ended_at = :at, rung_ends_at = null
            where number = :number returning *
            """)
        .param("number", number)
        .param("at", Sql.at(at))
        .query(EscalationRow::read)
        .single();
  }

  Optional<Escalation> openAbout(String causeTask) {
    return database.sql(
            """
            select * from escalation
            where cause_task = :task and state in ('telling', 'acknowledged')
            """)
        .param("task", causeTask)
        .query(EscalationRow::read)
        .optional();
  }

  Optional<Escalation> of(String processInstance) {
    return database.sql("select * from escalation where process_instance = :instance")
        .param("instance", processInstance)
        .query(EscalationRow::read)
        .optional();
  }

  Optional<Escalation> find(String number) {
    return database.sql("select * from escalation where number = :number")
        .param("number", number)
        .query(EscalationRow::read)
        .optional();
  }

  List<Escalation> ofCase(String caseNumber) {
    return database.sql("select * from escalation where case_number = :case order by id")
        .param("case", caseNumber)
        .query(EscalationRow::read)
        .list();
  }

  List<Escalation> waiting() {
    return database.sql(
            """
            select * from escalation where state in ('telling', 'acknowledged')
            order by state = 'acknowledged',
              array_position(array['critical', 'high', 'medium', 'low'], severity), id
            """)
        .query(EscalationRow::read)
        .list();
  }

  List<Escalation> page(List<EscalationState> states, String before, int size) {
    return database.sql(
            """
            select * from escalation
            where state = any(:states)
              and id < coalesce((select id from escalation where number = :before), :all)
            order by id desc limit :size
            """)
        .param("states", Sql.texts(states.stream().map(EscalationState::key).toList()))
        .param("before", before)
        .param("all", Long.MAX_VALUE)
        .param("size", size)
        .query(EscalationRow::read)
        .list();
  }
}
