package io.caseward.sla.moving;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.sla.ClockMoved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code clock_move} and {@code clock_move_item}, in the caller's scope and transaction. */
@Repository
@Transactional
class MoveTable {

  /** More would make a page that nobody reads. */
  private static final int REFUSALS = 200;

  private static final String TALLY = """
      select count(*) filter (where state = 'waiting') as waiting,
        count(*) filter (where due_after < due_before) as earlier,
        coalesce(max(extract(epoch from due_before - due_after)) filter (where due_after < due_before), 0)::bigint as at_most_earlier,
        count(*) filter (where due_after > due_before) as later,
        coalesce(max(extract(epoch from due_after - due_before)) filter (where due_after > due_before), 0)::bigint as at_most_later,
        count(*) filter (where state = 'kept') as kept, count(*) filter (where state = 'over') as over, count(*) filter (where state = 'refused') as refused
      from clock_move_item where move = :move""";

  private final JdbcClient database;
  private final Clock time;

  MoveTable(JdbcClient database, Clock time) {
    this.database = database;
    this.time = time;
  }

  /** A clock of an act that has not been dealt with. */
  record Item(int position, long clock) {}

  /** One that could not move, and why. */
  public record Refused(int position, String caseNumber, Told told) {}

  /** Puts an act over all the open clocks that count by something older on record, the first due first. */
  long add(Newer newer, String by) {
    long id = add(newer, MoveStatus.RUNNING, by, null);
    int total = database.sql("insert into clock_move_item (move, position, clock, vendor) select :move, row_number() over (order by due_at nulls last, id), id, vendor from " + newer.older().rows())
        .param("move", id)
        .params(newer.older().values())
        .update();
    database.sql("update clock_move set total = ? where id = ?").params(total, id).update();
    return id;
  }

  /** Keeps that somebody left them as they are. */
  long leave(Newer newer, String by) {
    return add(newer, MoveStatus.LEFT, by, time.instant());
  }

  private long add(Newer newer, MoveStatus status, String by, Instant endedAt) {
    return database.sql("insert into clock_move (vendor, calendar, edition, status, total, asked_by, asked_at, ended_at) values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
        .params(newer.vendor(), newer.calendar(), newer.edition(), status.key(), newer.waiting(), by, Sql.at(time.instant()), Sql.at(endedAt))
        .query(Long.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<Move> find(long id) {
    return database.sql("select * from clock_move where id = ?").param(id).query(MoveTable::move).optional();
  }

  /** The newest, at most 50. */
  @Transactional(readOnly = true)
  public List<Move> newest() {
    return database.sql("select * from clock_move order by id desc limit 50").query(MoveTable::move).list();
  }

  /** @param calendar null for the table of targets */
  @Transactional(readOnly = true)
  public Optional<Move> latest(String calendar) {
    return database.sql("select * from clock_move where calendar is not distinct from ? order by id desc limit 1").param(calendar).query(MoveTable::move).optional();
  }

  List<Move> going() {
    return database.sql("select * from clock_move where status = 'running' order by id").query(MoveTable::move).list();
  }

  @Transactional(readOnly = true)
  public MoveTally tally(long id) {
    return kept(id).orElseGet(() -> database.sql(TALLY).param("move", id).query(MoveTally.class).single());
  }

  /** Of an act that has ended; a vendor's people count their own clocks all the same. */
  private Optional<MoveTally> kept(long id) {
    if (Scopes.current().flatMap(Scope::vendor).isPresent()) {
      return Optional.empty();
    }
    return database.sql("""
            select t.* from clock_move m
            cross join lateral jsonb_to_record(m.tally) as t (waiting int, earlier int, at_most_earlier bigint, later int, at_most_later bigint, kept int, over int, refused int)
            where m.id = ? and m.tally is not null""")
        .param(id)
        .query(MoveTally.class)
        .optional();
  }

  @Transactional(readOnly = true)
  public List<Refused> refusals(long id) {
    return database.sql("""
            select i.position, c.case_number, i.told from clock_move_item i join clock c on c.id = i.clock
            where i.move = ? and i.state = 'refused' order by i.position limit ?""")
        .params(id, REFUSALS)
        .query((row, number) -> new Refused(row.getInt("position"), row.getString("case_number"), Told.kept(row.getString("told"), null)))
        .list();
  }

  /** Whether it still goes, which it does until the transaction ends: whoever stops it waits for this batch. */
  boolean goes(long id) {
    return database.sql("select exists (select from clock_move where id = ? and status = 'running' for share)").param(id).query(Boolean.class).single();
  }

  /** Those that come next and that no other node has. */
  List<Item> next(long id, int most) {
    return database.sql("select position, clock from clock_move_item where move = ? and state = 'waiting' order by position limit ? for update skip locked")
        .params(id, most)
        .query(Item.class)
        .list();
  }

  void dealtWith(long id, List<ClockMoved> clocks) {
    database.sql("""
            update clock_move_item i set state = n.state, due_before = n.before, due_after = n.after, told = n.told::jsonb
            from unnest(:clocks::bigint[], :states::text[], :before::timestamptz[], :after::timestamptz[], :told::text[]) as n (clock, state, before, after, told)
            where i.move = :move and i.clock = any(:clocks::bigint[]) and i.clock = n.clock and i.state = 'waiting'""")
        .param("clocks", Sql.column(clocks, ClockMoved::clock))
        .param("states", Sql.column(clocks, ClockMoved::state))
        .param("before", Sql.column(clocks, ClockMoved::before))
        .param("after", Sql.column(clocks, ClockMoved::after))
        .param("told", Sql.column(clocks, clock -> clock.why() == null ? null : clock.why().kept()))
        .param("move", id)
        .update();
  }

  /** Ends one where each was dealt with. */
  void finish(long id) {
    end(id, MoveStatus.DONE, "not exists (select from clock_move_item where move = :move and state = 'waiting')");
  }

  /** Stops one, when the batch in hand has been dealt with; false where it was over before. */
  boolean stop(long id) {
    return end(id, MoveStatus.STOPPED, "true");
  }

  private boolean end(long id, MoveStatus status, String where) {
    boolean ended = database.sql("update clock_move set status = :status, ended_at = :now where id = :move and status = 'running' and " + where)
        .param("status", status.key())
        .param("now", Sql.at(time.instant()))
        .param("move", id)
        .update() == 1;
    if (ended) {
      // Only now is the batch that was in hand to be seen.
      database.sql("update clock_move set tally = (select to_jsonb(t) from (" + TALLY + ") t) where id = :move").param("move", id).update();
    }
    return ended;
  }

  private static Move move(ResultSet row, int number) throws SQLException {
    return new Move(
        row.getLong("id"), row.getString("vendor"), row.getString("calendar"), row.getInt("edition"), MoveStatus.of(row.getString("status")), row.getInt("total"), row.getString("asked_by"),
        Sql.instant(row, "asked_at"), Sql.instant(row, "ended_at"));
  }
}
