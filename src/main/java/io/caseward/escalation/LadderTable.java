package io.caseward.escalation;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code ladder} and {@code ladder_edition}. */
@Repository
@Transactional
public class LadderTable {

  private static final String NEWEST = """
      select l.key, l.name, l.edition, e.rules from ladder l join ladder_edition e on e.ladder = l.key and e.edition = l.edition""";

  private final JdbcClient database;

  LadderTable(JdbcClient database) {
    this.database = database;
  }

  /**
   * One ladder.
   *
   * @param edition the one by which matters climb that begin now
   * @param rules what that edition says
   */
  public record Row(String key, String name, int edition, LadderRules rules) {}

  /**
   * An edition of a ladder, when and by whom it was made.
   *
   * @param climbing how many open escalations climb by it
   */
  public record Edition(int edition, LadderRules rules, Instant madeAt, String madeBy, long climbing) {}

  @Transactional(readOnly = true)
  public List<Row> all() {
    return database.sql(NEWEST + " order by l.name, l.key").query(LadderTable::row).list();
  }

  @Transactional(readOnly = true)
  public Optional<Row> find(String key) {
    return database.sql(NEWEST + " where l.key = ?").param(key).query(LadderTable::row).optional();
  }

  @Transactional(readOnly = true)
  public List<String> keys() {
    return all().stream().map(Row::key).toList();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Edition> editions(String key) {
    return database.sql("""
            select e.edition, e.rules, e.made_at, e.made_by,
              (select count(*) from escalation x where x.ladder = e.ladder and x.ladder_edition = e.edition and x.state in ('telling', 'acknowledged')) as climbing
            from ladder_edition e where e.ladder = ? order by e.edition desc""")
        .param(key)
        .query((row, number) -> new Edition(row.getInt("edition"), Sql.object(row, "rules", LadderRules.class), Sql.instant(row, "made_at"), row.getString("made_by"), row.getLong("climbing")))
        .list();
  }

  /** All of them: whether one leads back to itself depends on the others. */
  void lock() {
    database.sql("select key from ladder order by key for update").query(String.class).list();
  }

  void rename(String key, String name) {
    database.sql("update ladder set name = ? where key = ? and name <> ?").params(name, key, name).update();
  }

  void add(String key, String name) {
    database.sql("insert into ladder (key, name, edition) values (?, ?, 1)").params(key, name).update();
  }

  /** What begins to climb from now on does so by it. */
  void add(String key, int edition, LadderRules rules, Instant at, String by) {
    database.sql("insert into ladder_edition (ladder, edition, rules, made_at, made_by) values (?, ?, ?, ?, ?)")
        .params(key, edition, Sql.json(rules), Sql.at(at), by)
        .update();
    database.sql("update ladder set edition = ? where key = ? and edition <> ?").params(edition, key, edition).update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getString("key"), row.getString("name"), row.getInt("edition"), Sql.object(row, "rules", LadderRules.class));
  }
}
