package io.caseward.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Entries and links as the database keeps them, in the caller's scope and transaction. */
@Repository
@Transactional(readOnly = true)
class RecordTable {

  private final JdbcClient database;

  RecordTable(JdbcClient database) {
    this.database = database;
  }

  /** The months that have entries or links, oldest first. */
  List<LocalDate> months() {
    return database.sql(
            """
            select month from (
              select month::date as month from (select min(at at time zone 'UTC') as first, max(at at time zone 'UTC') as last from audit_entry) s,
                generate_series(date_trunc('month', s.first), s.last, '1 month') month
              where exists (select from audit_entry e where e.at >= month at time zone 'UTC' and e.at < (month + interval '1 month') at time zone 'UTC')
              union
              select distinct month from audit_link) months
            order by month
            """)
        .query(LocalDate.class)
        .list();
  }

  /** The first entry of all. */
  Optional<Entry> first() {
    return database.sql("select * from audit_entry order by id limit 1").query(Entry::read).optional();
  }

  /** The last link of all. */
  Optional<Link> head() {
    return database.sql("select * from audit_link order by month desc, position desc limit 1").query(Link::read).optional();
  }

  /** The last link of a month. */
  Optional<Link> head(LocalDate month) {
    return database.sql("select * from audit_link where month = ? order by position desc limit 1").param(month).query(Link::read).optional();
  }

  List<Link> links(LocalDate month, long after, int most) {
    return database.sql("select * from audit_link where month = ? and position > ? order by position limit ?").params(month, after, most).query(Link::read).list();
  }

  /** A month's entries behind one id and up to another, in their order. */
  List<Entry> entries(LocalDate month, long after, long last, int most) {
    return database.sql("select * from audit_entry where at >= ? and at < ? and id > ? and id <= ? order by id, at limit ?")
        .params(Months.begin(month), Months.end(month), after, last, most)
        .query(Entry::read)
        .list();
  }

  /** Whether there is an entry behind a link. The next is asked for, since any at all would be looked for in the whole month. */
  boolean goesOnBehind(Link head) {
    return database.sql("select id from audit_entry where id > ? and at >= ? order by id limit 1").params(head.entry(), Months.begin(head.month())).query(Long.class).optional().isPresent();
  }

  /** Personal values of entries in a range of ids. */
  List<PersonalValues> personal(LocalDate month, long after, long last) {
    return database.sql("select * from audit_personal where at >= ? and at < ? and entry > ? and entry <= ? order by entry")
        .params(Months.begin(month), Months.end(month), after, last)
        .query(PersonalValues::read)
        .list();
  }

  /** Looks at a case's evidence, oldest first. */
  List<Entry> looks(String caseNumber) {
    return database.sql("select * from audit_entry where case_number = ? and act = 'look' order by id").param(caseNumber).query(Entry::read).list();
  }

  long countBehind(LocalDate month, long last) {
    return database.sql("select count(*) from audit_entry where at >= ? and at < ? and id > ?").params(Months.begin(month), Months.end(month), last).query(Long.class).single();
  }

  /** The hash of what stands before the first month: the last of those that were dropped. */
  byte[] beginning() {
    return database.sql("select last_hash from audit_stub order by month desc limit 1").query(byte[].class).optional().orElse(Chain.BEGINNING);
  }

  /** The months that were dropped, of which stubs stand. */
  List<LocalDate> dropped() {
    return database.sql("select month from audit_stub order by month").query(LocalDate.class).list();
  }

  /** Adds the next links of a month. */
  @Transactional
  public void add(LocalDate month, List<Link> links) {
    database.sql("insert into audit_link (month, position, entry, hash) select ?, unnest(?), unnest(?), unnest(?)")
        .params(month, links.stream().map(Link::position).toArray(Long[]::new), links.stream().map(Link::entry).toArray(Long[]::new), links.stream().map(Link::hash).toArray(byte[][]::new))
        .update();
  }
}
