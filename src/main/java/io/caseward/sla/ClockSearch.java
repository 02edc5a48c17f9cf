package io.caseward.sla;

import io.caseward.database.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds clocks, in the scope of whoever looks. */
@Repository
@Transactional(readOnly = true)
public class ClockSearch {

  private final JdbcClient database;
  private final Acknowledgements acknowledgements;
  private final java.time.Clock time;

  ClockSearch(JdbcClient database, Acknowledgements acknowledgements, java.time.Clock time) {
    this.database = database;
    this.acknowledgements = acknowledgements;
    this.time = time;
  }

  /** By their ids; a keyset page. */
  public List<Clock> page(ClockFilter filter, long after, int size) {
    return acknowledgements.seen(database.sql("select * from clock where " + filter.where() + " order by " + filter.order() + " limit :size")
        .param("after", after)
        .param("size", size)
        .param("case", filter.caseNumber())
        .param("task", filter.task())
        .param("kind", filter.kind())
        .param("vendor", filter.vendor())
        .param("queue", filter.queue())
        .param("now", Sql.at(time.instant()))
        .query(ClockRow::read)
        .list());
  }

  public Optional<Clock> find(long id) {
    return database.sql("select * from clock where id = ?").param(id).query(ClockRow::read).optional();
  }

  /** Of these the first to breach of those that run in time and are a vendor's, or nobody's where it is null. */
  public List<Clock> inTime(Collection<Long> ids, String vendor, int most) {
    return database.sql("select * from clock where id = any(?) and vendor is not distinct from ? and state = 'running' and due_at > ? order by due_at, id limit ?")
        .params(ids.toArray(Long[]::new), vendor, Sql.at(time.instant()), most)
        .query(ClockRow::read)
        .list();
  }

  /** How many of these that is true of. */
  public long countInTime(Collection<Long> ids, String vendor) {
    return database.sql("select count(*) from clock where id = any(?) and vendor is not distinct from ? and state = 'running' and due_at > ?")
        .params(ids.toArray(Long[]::new), vendor, Sql.at(time.instant()))
        .query(Long.class)
        .single();
  }
}
