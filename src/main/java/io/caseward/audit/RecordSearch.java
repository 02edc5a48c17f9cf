package io.caseward.audit;

import io.caseward.database.Sql;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries, newest first, in the scope of whoever looks. */
@Repository
@Transactional(readOnly = true)
class RecordSearch {

  private static final int PAGE = 50;

  private static final String FILTERED =
      """
      select * from audit_entry
      where (:before::bigint is null or id < :before)
        and (:who::text is null or actor = :who)
        and (:act::text is null or act = :act)
        and (:noun::text is null or noun = :noun)
        and (:case::text is null or case_number = :case)
        and (:door::text is null or door = :door)
        and (:since::timestamptz is null or at >= :since)
        and (:until::timestamptz is null or at < :until)
      order by id desc
      limit :most
      """;

  private final JdbcClient database;

  /** An export is read a stretch at a time; a page is shorter than one. */
  RecordSearch(DataSource dataSource) {
    JdbcTemplate stretches = new JdbcTemplate(dataSource);
    stretches.setFetchSize(1_000);
    this.database = JdbcClient.create(stretches);
  }

  /**
   * Some entries.
   *
   * @param next what to go on before for the next page, null where these are all
   */
  record Page(List<Entry> entries, Long next) {}

  public Page page(RecordFilter filter, ZoneId zone, Long before) {
    List<Entry> found = find(filter, zone, before, PAGE + 1).query(Entry::read).list();
    boolean more = found.size() > PAGE;
    List<Entry> page = more ? found.subList(0, PAGE) : found;
    return new Page(page, more ? page.get(PAGE - 1).id() : null);
  }

  /** All of them, read as they are asked for; to be closed. */
  public Stream<Entry> all(RecordFilter filter, ZoneId zone) {
    return find(filter, zone, null, Integer.MAX_VALUE).query(Entry::read).stream();
  }

  private JdbcClient.StatementSpec find(RecordFilter filter, ZoneId zone, Long before, int most) {
    return database.sql(FILTERED)
        .param("before", before)
        .param("who", filter.who())
        .param("act", filter.act())
        .param("noun", filter.noun())
        .param("case", filter.caseNumber())
        .param("door", filter.door())
        .param("since", Sql.at(filter.since(zone)))
        .param("until", Sql.at(filter.until(zone)))
        .param("most", most);
  }
}
