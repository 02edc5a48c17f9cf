package io.caseward.policy;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Areas and clauses, for all who read them. Each publication makes a new <em>edition</em> of all
 * policies together; a case keeps the number of the edition it opened under, and that says which
 * wording of every clause it is judged by.
 */
@Repository
@Transactional(readOnly = true)
public class Policies {

  private static final String IN_EDITION =
      """
      select distinct on (string_to_array(number, '.')::int[]) *
      from policy_clause
      where area = :area and edition <= :edition
      order by string_to_array(number, '.')::int[], version desc
      """;

  private final JdbcClient database;

  /** Areas come with migrations and with nothing else, so they are the same for as long as this runs. */
  private volatile List<PolicyArea> areas;

  Policies(JdbcClient database) {
    this.database = database;
  }

  public List<PolicyArea> areas() {
    if (areas == null) {
      areas = List.copyOf(database.sql("select key, name, exposure_points from policy_area order by position").query(PolicyArea.class).list());
    }
    return areas;
  }

  public Optional<PolicyArea> area(String key) {
    return areas().stream().filter(area -> area.key().equals(key)).findFirst();
  }

  /** The edition in force now. */
  public int edition() {
    return database
        .sql("select coalesce(max(edition), 0) from policy_clause")
        .query(Integer.class)
        .single();
  }

  /** An area's clauses as they are in force now, by number. */
  public List<Clause> inForce(String area) {
    return inForce(area, Integer.MAX_VALUE);
  }

  /** An area's clauses as an edition has them, by number. */
  public List<Clause> inForce(String area, int edition) {
    return database
        .sql(IN_EDITION)
        .param("area", area)
        .param("edition", edition)
        .query(ClauseRow::read)
        .list();
  }

  /** Which version of each clause an edition holds, by {@code area/number}. */
  public Map<String, Integer> versionsIn(int edition) {
    Map<String, Integer> versions = new LinkedHashMap<>();
    database
        .sql(
            """
            select area || '/' || number as clause, max(version) as version
            from policy_clause where edition <= ? group by 1 order by 1
            """)
        .param(edition)
        .query((ResultSet row) -> {
          versions.put(row.getString("clause"), row.getInt("version"));
        });
    return versions;
  }

  /** One wording, whether in force or not. */
  public Optional<Clause> clause(String area, String number, int version) {
    return database
        .sql("select * from policy_clause where area = ? and number = ? and version = ?")
        .params(area, number, version)
        .query(ClauseRow::read)
        .optional();
  }

  /** Every wording of a clause, newest first. */
  public List<Clause> versions(String area, String number) {
    return database
        .sql("select * from policy_clause where area = ? and number = ? order by version desc")
        .params(area, number)
        .query(ClauseRow::read)
        .list();
  }
}
