package io.caseward.escalation;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ladders as they are now; an escalation keeps its own copy. */
@Repository
class Ladders {

  private final JdbcClient database;

  Ladders(JdbcClient database) {
    this.database = database;
  }

  Ladder named(String key) {
    return database.sql("select channel from ladder where key = :key")
        .param("key", key)
        .query(String.class)
        .optional()
        .map(channel -> new Ladder(key, channel, rungs(key)))
        .filter(ladder -> !ladder.rungs().isEmpty())
        .orElseThrow(() -> new IllegalArgumentException(
            "Ladder '%s' does not exist or has no rungs. Known ladders: %s. Change the decision that chooses it."
                .formatted(key, String.join(", ", known()))));
  }

  private List<Rung> rungs(String key) {
    return database.sql("select * from ladder_rung where ladder = :key order by rung")
        .param("key", key)
        .query(Ladders::rung)
        .list();
  }

  private List<String> known() {
    return database.sql("select distinct ladder from ladder_rung order by 1")
        .query(String.class)
        .list();
  }

  private static Rung rung(ResultSet row, int number) throws SQLException {
    return new Rung(number + 1, Sql.texts(row, "tell"), row.getInt("wait_minutes"));
  }
}
