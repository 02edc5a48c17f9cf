package io.caseward.demo;

import io.caseward.database.Sql;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which stories have been told: each once, whatever was stopped on the way. */
@InDemo
@Transactional
class ToldStories {

  private final JdbcClient database;

  ToldStories(JdbcClient database) {
    this.database = database;
  }

  /** Whether nobody has told it; from now on nobody else does. */
  boolean claim(int position) {
    return database.sql("insert into demo_story (position) values (?) on conflict do nothing").param(position).update() == 1;
  }

  void keep(int position, String caseNumber) {
    database.sql("update demo_story set case_number = ? where position = ?").params(caseNumber, position).update();
  }

  Set<Integer> positions() {
    return database.sql("select position from demo_story").query(Integer.class).set();
  }

  boolean all() {
    return database.sql("select exists (select from demo_filling)").query(Boolean.class).single();
  }

  void allTold(Instant at) {
    database.sql("insert into demo_filling values (?)").param(Sql.at(at)).update();
  }
}
