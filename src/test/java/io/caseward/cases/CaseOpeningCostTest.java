package io.caseward.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a new case on a new subject with one piece of evidence costs the database, its first task,
 * timeline and record included, and five rows of clocks: its own and the task's three, and when the
 * next milestone of them comes. Vanilla Camunda writes 39 rows and 56 KB for the same diagram, and has no clocks.
 */
@CasewardTest
class CaseOpeningCostTest {

  private static final int MOST_ROWS = 20;
  private static final long MOST_WAL_BYTES = 16 * 1024;

  @Autowired Story story;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @Test
  void insertsAtMostTwentyRows(TestReporter report) {
    // The first case of its kind also makes the lane that its task stands in.
    story.opens("fake_reviews", Severity.MEDIUM, "tl");

    Map<String, Long> rows = transaction.execute(status -> {
      Map<String, Long> before = inserted();
      story.opens("fake_reviews", Severity.MEDIUM, "tl");
      // The record's entry of a new case is written at the transaction's end.
      database.sql("set constraints all immediate").update();
      return since(before);
    });

    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    say(report, "Rows inserted for a new case", all + " " + rows);
    assertThat(rows).containsKeys("case_file", "report", "evidence", "subject", "task", "clock", "timeline", "act_ru_task", "act_ru_job");
    assertThat(rows).hasKeySatisfying(new Condition<>(table -> table.startsWith("audit_entry_"), "an entry of the record"));
    assertThat(all).isLessThanOrEqualTo(MOST_ROWS);
  }

  @Test
  void writesAtMostSixteenKilobytesOfWriteAheadLog(TestReporter report) {
    IntStream.range(0, 40).forEach(i -> story.opens("fake_reviews", Severity.MEDIUM, "tl"));

    List<Long> costs = IntStream.range(0, 41).mapToObj(i -> walOfOneCase()).sorted().toList();

    say(report, "Bytes of write-ahead log for a new case, median of 41", costs.get(20).toString());
    assertThat(costs.get(20)).isLessThanOrEqualTo(MOST_WAL_BYTES);
  }

  /** In the report, and where whoever runs the tests sees it. */
  private static void say(TestReporter report, String what, String figure) {
    report.publishEntry(what, figure);
    System.out.println(what + ": " + figure);
  }

  private long walOfOneCase() {
    long before = wal();
    story.opens("fake_reviews", Severity.MEDIUM, "tl");
    return wal() - before;
  }

  private long wal() {
    return database.sql("select (pg_current_wal_insert_lsn() - '0/0')::bigint").query(Long.class).single();
  }

  private Map<String, Long> since(Map<String, Long> before) {
    Map<String, Long> rows = inserted();
    before.forEach((table, count) -> rows.merge(table, -count, Long::sum));
    rows.values().removeIf(count -> count == 0);
    return rows;
  }

  /** What this connection has inserted and not yet told the server's statistics. */
  private Map<String, Long> inserted() {
    Map<String, Long> rows = new TreeMap<>();
    database.sql("select relname, n_tup_ins from pg_stat_xact_user_tables where n_tup_ins > 0").query(row -> {
      rows.put(row.getString("relname"), row.getLong("n_tup_ins"));
    });
    return rows;
  }
}
