package io.caseward.escalation;

import io.caseward.database.Sql;
import io.caseward.worklist.TaskRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** The table {@code escalation_matter}. */
@Repository
class JoinedMatters {

  private static final String ALL = "select m.*, e.number from escalation_matter m join escalation e on e.id = m.escalation where ";

  private final JdbcClient database;

  JoinedMatters(JdbcClient database) {
    this.database = database;
  }

  /** Of those that breach at once only one is looked at at a time: the next finds what it opened. */
  void oneAtATime(String ladder, TaskRow task) {
    database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:storm, 0))").param("storm", String.join(" ", "escalation", ladder, task.queue(), String.valueOf(task.vendor()))).query(Integer.class).single();
  }

  /** The open escalation that tells of a task already, as its own matter or as one that joined. */
  Optional<String> openAbout(String causeTask) {
    return database.sql(
            """
            select number from escalation e
            where state in ('telling', 'acknowledged')
              and (cause_task = :task or exists (select from escalation_matter m where m.escalation = e.id and m.cause_task = :task and m.gone_at is null))
            order by id limit 1
            """)
        .param("task", causeTask)
        .query(String.class)
        .optional();
  }

  /**
   * The escalation of a storm: the one that another matter has joined since an instant, or else the
   * oldest of those opened since, where they are enough to begin one.
   */
  Optional<String> storm(String ladder, TaskRow task, Instant since, int atLeast) {
    return alike(
            """
            select e.number from escalation e
            where state in ('telling', 'acknowledged') and ladder = :ladder and queue = :queue and vendor is not distinct from :vendor
              and (exists (select from escalation_matter m where m.escalation = e.id and m.cause_task <> e.cause_task and m.joined_at >= :since)
                or (opened_at >= :since and :atLeast <= (select count(*) from escalation
                  where state in ('telling', 'acknowledged') and ladder = :ladder and queue = :queue and vendor is not distinct from :vendor and opened_at >= :since)))
            order by e.id limit 1
            """,
            ladder, task, since)
        .param("atLeast", atLeast)
        .query(String.class)
        .optional();
  }

  /** Those that nobody has and that were opened since an instant, before it was known that they belong to a storm; oldest first. */
  List<String> beside(String escalation, String ladder, TaskRow task, Instant since) {
    return alike(
            """
            select number from escalation
            where state = 'telling' and ladder = :ladder and queue = :queue and vendor is not distinct from :vendor and opened_at >= :since and number <> :escalation
            order by id
            """,
            ladder, task, since)
        .param("escalation", escalation)
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec alike(String select, String ladder, TaskRow task, Instant since) {
    return database.sql(select).param("ladder", ladder).param("queue", task.queue()).param("vendor", task.vendor()).param("since", Sql.at(since));
  }

  void add(String escalation, TaskRow task, String processInstance, Instant at) {
    database.sql(
            """
            insert into escalation_matter (escalation, vendor, case_number, cause_task, step, severity, due_at, process_instance, joined_at)
            values ((select id from escalation where number = :escalation), :vendor, :case, :task, :step, :severity, :dueAt, :instance, :at)
            """)
        .param("escalation", escalation)
        .param("vendor", task.vendor())
        .param("case", task.caseNumber())
        .param("task", task.id())
        .param("step", task.step())
        .param("severity", task.severity())
        .param("dueAt", Sql.at(task.dueAt()))
        .param("instance", processInstance)
        .param("at", Sql.at(at))
        .update();
  }

  /** An instance waits for what becomes of the escalation, for the one of its matters that has none yet. */
  void follow(String escalation, String causeTask, String follower) {
    database.sql(
            """
            update escalation_matter set follower = :follower
            where id = (select m.id from escalation_matter m join escalation e on e.id = m.escalation
              where e.number = :escalation and m.cause_task = :task and m.follower is null and m.gone_at is null order by m.id limit 1)
            """)
        .param("escalation", escalation)
        .param("task", causeTask)
        .param("follower", follower)
        .update();
  }

  Optional<JoinedMatter> of(String processInstance) {
    return asked("m.process_instance = ?", processInstance).optional();
  }

  JoinedMatter followedBy(String follower) {
    return asked("m.follower = ?", follower).single();
  }

  /** Those whose cause is not over, oldest first. */
  List<JoinedMatter> open(String escalation) {
    return asked("e.number = ? and m.gone_at is null order by m.id", escalation).list();
  }

  List<JoinedMatter> openAboutTask(String causeTask) {
    return asked("m.cause_task = ? and m.gone_at is null order by m.id", causeTask).list();
  }

  List<JoinedMatter> all(String escalation) {
    return asked("e.number = ? order by m.gone_at is not null, m.id", escalation).list();
  }

  void gone(String processInstance, Instant at) {
    database.sql("update escalation_matter set gone_at = :at where process_instance = :instance").param("at", Sql.at(at)).param("instance", processInstance).update();
  }

  /** It is the escalation's own now. */
  void leads(JoinedMatter matter) {
    database.sql("delete from escalation_matter where process_instance = ?").param(matter.processInstance()).update();
  }

  /** The number of the one that tells of the matter of one that a storm has gathered. */
  String into(Escalation joined) {
    return database.sql(
            """
            select coalesce(
              (select e.number from escalation_matter m join escalation e on e.id = m.escalation where m.process_instance = :instance),
              (select number from escalation where process_instance = :instance and state <> 'joined'))
            """)
        .param("instance", joined.processInstance())
        .query(String.class)
        .single();
  }

  private MappedQuerySpec<JoinedMatter> asked(String which, Object... values) {
    return database.sql(ALL + which).params(values).query(JoinedMatters::read);
  }

  private static JoinedMatter read(ResultSet row, int number) throws SQLException {
    return new JoinedMatter(
        row.getString("number"),
        row.getString("vendor"),
        row.getString("case_number"),
        row.getString("cause_task"),
        row.getString("step"),
        row.getString("severity"),
        Sql.instant(row, "due_at"),
        row.getString("process_instance"),
        row.getString("follower"),
        Sql.instant(row, "joined_at"),
        Sql.instant(row, "gone_at"));
  }
}
