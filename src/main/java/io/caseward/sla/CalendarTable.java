package io.caseward.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.caseward.database.Sql;
import io.caseward.sla.hours.CalendarRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code calendar} and {@code calendar_edition}. */
@Repository
@Transactional
class CalendarTable {

  /** Times as "09:00" and dates as "2026-12-25": people read them in the record. */
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final JdbcClient database;

  CalendarTable(JdbcClient database) {
    this.database = database;
  }

  /**
   * One calendar.
   *
   * @param vendor whose people it holds for, null for in-house
   * @param edition the one that counts for what starts now
   */
  record Row(String key, String name, String vendor, int edition) {}

  /**
   * An edition of a calendar, when and by whom it was made.
   *
   * @param clocks how many that have not stopped count by it
   */
  record Edition(int edition, Instant madeAt, String madeBy, long clocks) {}

  @Transactional(readOnly = true)
  public Optional<Integer> edition(String key) {
    return database.sql("select edition from calendar where key = ?").param(key).query(Integer.class).optional();
  }

  @Transactional(readOnly = true)
  public List<String> keys() {
    return database.sql("select key from calendar order by name").query(String.class).list();
  }

  @Transactional(readOnly = true)
  public CalendarRules rules(String key, int edition) {
    return database.sql("select rules from calendar_edition where calendar = ? and edition = ?").params(key, edition).query((row, number) -> Sql.object(row, "rules", CalendarRules.class)).single();
  }

  @Transactional(readOnly = true)
  public List<Row> all() {
    return database.sql("select * from calendar order by name").query(CalendarTable::row).list();
  }

  @Transactional(readOnly = true)
  public Optional<Row> find(String key) {
    return database.sql("select * from calendar where key = ?").param(key).query(CalendarTable::row).optional();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Edition> editions(String key) {
    return database.sql("""
            select e.edition, e.made_at, e.made_by,
              (select count(*) from clock c where c.calendar = e.calendar and c.calendar_edition = e.edition and c.state <> 'stopped') as clocks
            from calendar_edition e where e.calendar = ? order by e.edition desc""")
        .param(key)
        .query((row, number) -> new Edition(row.getInt("edition"), Sql.instant(row, "made_at"), row.getString("made_by"), row.getLong("clocks")))
        .list();
  }

  /** Two who change the same calendar at once would each record what the other had never seen. */
  Row lock(String key) {
    return database.sql("select * from calendar where key = ? for update").param(key).query(CalendarTable::row).single();
  }

  void rename(String key, String name) {
    database.sql("update calendar set name = ? where key = ? and name <> ?").params(name, key, name).update();
  }

  void add(Row calendar) {
    database.sql("insert into calendar (key, name, vendor, edition) values (?, ?, ?, ?)").params(calendar.key(), calendar.name(), calendar.vendor(), calendar.edition()).update();
  }

  /** Counts from now on for whatever starts. */
  void add(String key, int edition, CalendarRules rules, Instant at, String by) {
    database.sql("insert into calendar_edition (calendar, edition, rules, made_at, made_by) values (?, ?, ?::jsonb, ?, ?)")
        .params(key, edition, json(rules), Sql.at(at), by)
        .update();
    database.sql("update calendar set edition = ? where key = ?").params(edition, key).update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getString("key"), row.getString("name"), row.getString("vendor"), row.getInt("edition"));
  }

  private static String json(CalendarRules rules) {
    try {
      return JSON.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + rules, e);
    }
  }
}
