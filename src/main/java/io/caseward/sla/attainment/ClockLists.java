package io.caseward.sla.attainment;

import io.caseward.database.Sql;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockRow;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Clocks one by one, in the scope of whoever looks. */
@Repository
@Transactional(readOnly = true)
class ClockLists {

  private static final int PAGE = 50;

  private final JdbcClient database;

  /** A file is read a stretch at a time; a page is shorter than one. */
  ClockLists(DataSource dataSource) {
    JdbcTemplate stretches = new JdbcTemplate(dataSource);
    stretches.setFetchSize(500);
    this.database = JdbcClient.create(stretches);
  }

  /**
   * Some clocks.
   *
   * @param next what to go on after, null where these are all
   */
  record Page(List<Clock> clocks, String next) {}

  public Page page(ClockList list, AttainmentFilter filter, ClockCursor after) {
    List<Clock> found = ask(list, filter, after, PAGE + 1).list();
    boolean more = found.size() > PAGE;
    return new Page(more ? found.subList(0, PAGE) : found, more ? ClockCursor.of(found.get(PAGE - 1)).text() : null);
  }

  /** All of them, read as they are asked for; to be closed. */
  public Stream<Clock> all(ClockList list, AttainmentFilter filter) {
    return ask(list, filter, null, Integer.MAX_VALUE).stream();
  }

  private MappedQuerySpec<Clock> ask(ClockList list, AttainmentFilter filter, ClockCursor after, int most) {
    return database.sql(list.sql(after != null))
        .param("since", Sql.at(filter.since()))
        .param("until", Sql.at(filter.until()))
        .param("now", Sql.at(filter.now()))
        .param("holdsNow", filter.holdsNow())
        .param("kind", filter.kind())
        .param("queue", filter.queue())
        .param("vendor", filter.vendor())
        .param("severity", filter.severity())
        .param("at", after == null ? null : Sql.at(after.at()))
        .param("id", after == null ? null : after.id())
        .param("most", most)
        .query(ClockRow::read);
  }
}
