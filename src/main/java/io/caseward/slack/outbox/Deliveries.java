package io.caseward.slack.outbox;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox, in the scope of whoever looks. */
@Repository
@Transactional(readOnly = true)
public class Deliveries {

  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Entry> find(long id) {
    return jdbc.sql("select * from outbox where id = ?").param(id).query(Entry::of).optional();
  }

  /** What a conversation began with. */
  public Optional<Entry> first(String conversation) {
    return jdbc.sql("select * from outbox where conversation = ? order by id limit 1").param(conversation).query(Entry::of).optional();
  }

  /** What was said of a case, oldest first; what only one person saw is nobody else's matter. */
  public List<Entry> of(String caseNumber) {
    return jdbc.sql("select * from outbox where case_number = ? and act <> 'whisper' order by id")
        .param(caseNumber)
        .query(Entry::of)
        .list();
  }

  /** Messages given up, newest first. */
  public List<Entry> dead() {
    return jdbc.sql("select * from outbox where state = 'dead' order by id desc limit 50")
        .query(Entry::of)
        .list();
  }
}
