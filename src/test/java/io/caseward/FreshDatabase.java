package io.caseward;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties what tests fill, as the owner of the tables, and puts the clock back. No case is drawn for
 * a second review unless the test asks for it: which ones are depends on their numbers. Tables that had
 * rows when Caseward had just started (accounts, vendors, queues, clauses, deployments) are left
 * alone: a test that adds to those takes it out again.
 */
class FreshDatabase implements BeforeEachCallback {

  private static final Map<ApplicationContext, Set<String>> FILLED_AT_START = new WeakHashMap<>();

  @Override
  public void beforeEach(ExtensionContext test) throws SQLException {
    ApplicationContext caseward = SpringExtension.getApplicationContext(test);
    caseward.getBean(TestClock.class).set(TestClock.START);
    DataSource owner = caseward.getBean("ownerDataSource", DataSource.class);
    try (Connection connection = owner.getConnection()) {
      empty(caseward, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }
  }

  private static void empty(ApplicationContext caseward, JdbcClient sql) {
    // Row-level security holds the owner too: without a scope every table would look empty.
    sql.sql("select set_config('caseward.scope', 'system', false)").query(String.class).single();
    sql.sql("update sample_share set share = 0 where of_queue = '*' and of_vendor = '*' and share > 0").update();
    Set<String> filled = filled(sql);
    filled.removeAll(FILLED_AT_START.computeIfAbsent(caseward, context -> others(filled)));
    if (!filled.isEmpty()) {
      sql.sql("truncate " + String.join(", ", filled) + " cascade").update();
    }
  }

  /** The record has rows from the start on, and what it is asked about is the test's own. */
  private static Set<String> others(Set<String> filled) {
    return filled.stream().filter(table -> !table.matches("audit_(entry|personal|link)_.*")).collect(toSet());
  }

  private static Set<String> filled(JdbcClient sql) {
    return new HashSet<>(
        sql.sql(
                tables(sql).stream()
                    .map(FreshDatabase::isFilled)
                    .collect(joining(" union all ")))
            .query(String.class)
            .list());
  }

  /** A part of the record shows its rows to nobody who asks it by its own name. */
  private static String isFilled(String table) {
    return (table.startsWith("audit_") ? "select '%1$s' where pg_relation_size('%1$s') > 0" : "select '%1$s' where exists (select from %1$s)").formatted(table);
  }

  private static List<String> tables(JdbcClient sql) {
    return sql.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
        .query(String.class)
        .list();
  }
}
