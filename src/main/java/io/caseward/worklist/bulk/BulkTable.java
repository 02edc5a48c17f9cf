package io.caseward.worklist.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.worklist.TaskList.Chosen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code bulk_act} and {@code bulk_item}, in the caller's scope and transaction. */
@Repository
@Transactional
class BulkTable {

  private final JdbcClient database;
  private final Clock clock;

  BulkTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Why tasks were refused, or could not be undone.
   *
   * @param type as the refusal of a single act says it
   * @param sentence one of them
   */
  public record Reason(String type, long count, String sentence) {}

  /** One task that was refused, or could not be undone. */
  public record Refused(int position, String task, String caseNumber, String type, String sentence, @JsonIgnore Told told) {}

  long add(String kind, BulkTarget target, String note, String filter, Person by, List<Chosen> chosen) {
    long id =
        database.sql("""
                insert into bulk_act (vendor, kind, target, note, filter, status, total, asked_by, asked_at)
                values (?, ?, ?, ?, ?, 'running', ?, ?, ?) returning id""")
            .params(by.vendor(), kind, Sql.json(target), note, filter, chosen.size(), by.name(), Sql.at(clock.instant()))
            .query(Long.class)
            .single();
    database.sql("""
            insert into bulk_item (act, position, vendor, task_id, case_number, state)
            select ?, place, ?, task, number, 'waiting' from unnest(?::text[], ?::text[]) with ordinality as chosen(task, number, place)""")
        .params(id, by.vendor(), Sql.texts(chosen.stream().map(Chosen::task).toList()), Sql.texts(chosen.stream().map(Chosen::caseNumber).toList()))
        .update();
    return id;
  }

  @Transactional(readOnly = true)
  public Optional<BulkAct> find(long id) {
    return database.sql("select * from bulk_act where id = ?").param(id).query(BulkTable::act).optional();
  }

  /** The newest, at most 50. */
  @Transactional(readOnly = true)
  public List<BulkAct> newest() {
    return database.sql("select * from bulk_act order by id desc limit 50").query(BulkTable::act).list();
  }

  @Transactional(readOnly = true)
  public Optional<BulkAct> latest(Person person) {
    return database.sql("select * from bulk_act where asked_by = ? order by id desc limit 1").param(person.name()).query(BulkTable::act).optional();
  }

  /** Those that are being worked off, the oldest first. */
  List<BulkAct> going() {
    return database.sql("select * from bulk_act where status in ('running', 'undoing') order by id").query(BulkTable::act).list();
  }

  /** Those that nobody may undo any more, and that have something to carry out. */
  List<BulkAct> toSettle(List<String> kinds) {
    return database.sql("""
            select * from bulk_act a where status in ('done', 'stopped') and kind = any(?) and undo_until <= ?
              and exists (select from bulk_item i where i.act = a.id and i.state = 'done') order by id""")
        .params(Sql.texts(kinds), Sql.at(clock.instant()))
        .query(BulkTable::act)
        .list();
  }

  @Transactional(readOnly = true)
  public BulkTally tally(long id) {
    return database.sql("""
            select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state in ('done', 'final')) as done,
              count(*) filter (where state = 'refused') as refused, count(*) filter (where state = 'undone') as undone,
              count(*) filter (where state = 'kept') as kept
            from bulk_item where act = ?""")
        .param(id)
        .query(BulkTally.class)
        .single();
  }

  @Transactional(readOnly = true)
  public List<Reason> reasons(long id) {
    return database.sql("""
            select refusal as type, count(*) as count, min(sentence) as sentence from bulk_item
            where act = ? and refusal is not null group by refusal order by count(*) desc, refusal""")
        .param(id)
        .query(Reason.class)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Refused> refusals(long id, int after, int most) {
    return database.sql("""
            select position, task_id, case_number, refusal, sentence, told from bulk_item
            where act = ? and refusal is not null and position > ? order by position limit ?""")
        .params(id, after, most)
        .query(BulkTable::refusal)
        .list();
  }

  /** Some of an act's items in a state, in their order. */
  List<BulkItem> items(long act, String state, int most) {
    return database.sql("select * from bulk_item where act = ? and state = ? order by position limit ?").params(act, state, most).query(BulkTable::item).list();
  }

  /**
   * The item, if it is still in its state and its act in that, and no other node works on it. Both
   * stay so until the transaction ends: whoever stops the act waits for this item.
   */
  boolean hold(BulkItem item, BulkStatus status, String state) {
    boolean goes = database.sql("select exists (select from bulk_act where id = ? and status = ? for share)").params(item.act(), status.key()).query(Boolean.class).single();
    return goes
        && database.sql("select position from bulk_item where act = ? and position = ? and state = ? for update skip locked")
            .params(item.act(), item.position(), state)
            .query(Integer.class)
            .optional()
            .isPresent();
  }

  /** An act that came before and is to do something to the same case. */
  Optional<BulkAct> before(BulkItem item) {
    return database.sql("""
            select a.* from bulk_item i join bulk_act a on a.id = i.act
            where i.case_number = ? and i.state = 'waiting' and a.status = 'running' and a.id < ? order by a.id limit 1""")
        .params(item.caseNumber(), item.act())
        .query(BulkTable::act)
        .optional();
  }

  void done(BulkItem item, Object before, Object after) {
    database.sql("update bulk_item set state = 'done', before = ?, after = ? where act = ? and position = ?")
        .params(Sql.json(before), Sql.json(after), item.act(), item.position())
        .update();
  }

  void moved(BulkItem item, String state) {
    database.sql("update bulk_item set state = ? where act = ? and position = ?").params(state, item.act(), item.position()).update();
  }

  /** Says why, if nobody else has dealt with the item meanwhile. */
  void refused(BulkItem item, String from, String to, String type, Told sentence) {
    database.sql("update bulk_item set state = ?, refusal = ?, sentence = ?, told = ?::jsonb where act = ? and position = ? and state = ?")
        .params(to, type, sentence.inEnglish(), sentence.kept(), item.act(), item.position(), from)
        .update();
  }

  /** Ends a running one; false where it was over before. */
  boolean end(long id, BulkStatus status, Instant undoUntil) {
    return database.sql("update bulk_act set status = ?, ended_at = ?, undo_until = ? where id = ? and status = 'running'")
            .params(status.key(), Sql.at(clock.instant()), Sql.at(undoUntil), id)
            .update()
        == 1;
  }

  /** Begins to undo one that is over; false where it is not, or may not be undone any more. */
  boolean beginUndo(long id, String by) {
    return database.sql("update bulk_act set status = 'undoing', undone_by = ? where id = ? and status in ('done', 'stopped') and undo_until > ?")
            .params(by, id, Sql.at(clock.instant()))
            .update()
        == 1;
  }

  void endUndo(long id) {
    database.sql("update bulk_act set status = 'undone', undone_at = ? where id = ? and status = 'undoing'").params(Sql.at(clock.instant()), id).update();
  }

  private static Refused refusal(ResultSet row, int number) throws SQLException {
    String sentence = row.getString("sentence");
    return new Refused(row.getInt("position"), row.getString("task_id"), row.getString("case_number"), row.getString("refusal"), sentence, Told.kept(row.getString("told"), sentence));
  }

  private static BulkItem item(ResultSet row, int number) throws SQLException {
    return new BulkItem(row.getLong("act"), row.getInt("position"), row.getString("task_id"), row.getString("case_number"), row.getString("before"), row.getString("after"));
  }

  private static BulkAct act(ResultSet row, int number) throws SQLException {
    return new BulkAct(
        row.getLong("id"),
        row.getString("vendor"),
        row.getString("kind"),
        Sql.object(row, "target", BulkTarget.class),
        row.getString("note"),
        row.getString("filter"),
        BulkStatus.of(row.getString("status")),
        row.getInt("total"),
        row.getString("asked_by"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "ended_at"),
        Sql.instant(row, "undo_until"),
        row.getString("undone_by"),
        Sql.instant(row, "undone_at"));
  }
}
