package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists that people keep under a name of their own; to share one is to share its address. */
@Repository
public class SavedFilters {

  private static final int MOST = 50;
  private static final int LONGEST = 60;

  private final JdbcClient database;
  private final WorklistFilters filters;
  private final Clock time;

  SavedFilters(JdbcClient database, WorklistFilters filters, Clock time) {
    this.database = database;
    this.filters = filters;
    this.time = time;
  }

  public record Saved(String name, String address) {}

  @Transactional(readOnly = true)
  public List<Saved> of(Person person) {
    return database.sql("select name, address from saved_filter where person = ? order by lower(name), name").param(person.name()).query(Saved.class).list();
  }

  /**
   * Keeps an address; one of the same name is replaced.
   *
   * @return the address as it is kept
   */
  @DomainAction
  public String save(Person person, String name, String address) {
    WorklistQuery query = WorklistQuery.parse(address == null ? "" : address);
    filters.of(query, person);
    String known = named(name);
    database.sql("""
            insert into saved_filter (person, name, address, saved_at)
            select ?, ?, ?, ? where (select count(*) from saved_filter where person = ? and name <> ?) < ?
            on conflict (person, name) do update set address = excluded.address, saved_at = excluded.saved_at
            returning name""")
        .params(person.name(), known, query.address(), Sql.at(time.instant()), person.name(), known, MOST)
        .query(String.class)
        .optional()
        .orElseThrow(() -> wrong(Told.of("refusal.filtersFull", MOST)));
    return query.address();
  }

  /** Forgets one; a name that nobody knows is forgotten already. */
  @DomainAction
  public void remove(Person person, String name) {
    database.sql("delete from saved_filter where person = ? and name = ?").params(person.name(), name == null ? "" : name.replace("\0", "")).update();
  }

  private static String named(String given) {
    String name = given == null ? "" : given.strip();
    if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      throw wrong(Told.of("refusal.filterName", name.length(), LONGEST));
    }
    return name;
  }

  private static Refusal wrong(Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "filter-not-saved", "name", sentence);
  }
}
