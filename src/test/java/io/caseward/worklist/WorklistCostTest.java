package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lists and "take next" read does not grow with what waits, under the policies that keep
 * vendors apart. Counted in buffers of the database, which no other load on the machine changes.
 */
@CasewardTest
class WorklistCostTest {

  private static final List<String> THREE_QUEUES = List.of("vouchers", "reviews", "listings");

  @Autowired private Story story;
  @Autowired private TaskWork work;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  private JdbcClient owner;

  @Autowired
  void owner(@Qualifier("ownerDataSource") DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @Test
  void aPageOverThreeQueuesReadsAtMost120Buffers() {
    tasks(20_000);

    for (TaskSort sort : TaskSort.values()) {
      assertThat(page(Scope.ALL, TaskHolder.NOBODY, sort)).as("all, by " + sort.key()).isLessThanOrEqualTo(120);
      assertThat(page(Scope.vendor("harbor"), TaskHolder.NOBODY, sort)).as("a vendor's, by " + sort.key()).isLessThanOrEqualTo(120);
      assertThat(page(Scope.vendor("inhouse"), TaskHolder.NOBODY, sort)).as("a small vendor's, by " + sort.key()).isLessThanOrEqualTo(120);
    }
  }

  @Test
  void aPageOfEverybodysTasksReadsLittleMore() {
    tasks(20_000);

    assertThat(page(Scope.ALL, TaskHolder.ANYONE, TaskSort.BREACH)).isLessThanOrEqualTo(200);
  }

  @Test
  void takingTheNextReadsAsMuchWhereTenTimesAsManyWait() {
    tasks(2_000);
    long ofFew = next();

    tasks(20_000);
    long ofMany = next();

    assertThat(ofMany).isLessThanOrEqualTo(ofFew * 3 / 2);
  }

  @Test
  void takingWhatStandsNearReadsAQuarterOfTheLanes() {
    tasks(20_000);

    assertThat(nearest()).isLessThanOrEqualTo(80);
  }

  @Test
  void takesTheBestOfAll() {
    tasks(2_000);
    String best = best("true");

    TaskRow taken = work.takeNext(story.person("reviewer-harbor"), List.of()).orElseThrow();

    assertThat(taken.id()).isEqualTo(best);
    assertThat(taken.assignee()).isEqualTo("reviewer-harbor");
  }

  /** The best for this person stands far behind in one language, and near in the other only what is worse. */
  @Test
  void takesTheBestAlsoBehindManyThatAreForOthers() {
    tasks(2_000);
    database(Scope.SYSTEM, "update task set skill = 'harassment' where id in (select id from task where vendor = 'harbor' and language = 'en' and assignee is null order by severity_rank desc, due_at limit 60) returning id");

    for (int turn = 0; turn < 80; turn++) {
      String best = best("skill = 'fake_reviews'");

      assertThat(work.takeNext(story.person("reviewer-harbor-2"), List.of())).get().extracting(TaskRow::id).isEqualTo(best);
    }
  }

  private String best(String fit) {
    return database(Scope.ALL, "select id from task where state = 'open' and assignee is null and vendor = 'harbor' and language in ('en', 'tl') and %s order by severity_rank desc, due_at, opened_at, id limit 1".formatted(fit));
  }

  @Test
  void givesEveryoneAnother() {
    tasks(2_000);
    Set<String> given = new TreeSet<>();

    for (int turn = 0; turn < 20; turn++) {
      given.add(work.takeNext(story.person("reviewer-harbor"), List.of()).orElseThrow().id());
      given.add(work.takeNext(story.person("reviewer-harbor-2"), List.of()).orElseThrow().id());
    }

    assertThat(given).hasSize(40);
  }

  /** So many open tasks, one in ten of them in someone's hands, as a table that has settled holds them. */
  private void tasks(int many) {
    database(Scope.SYSTEM, """
            insert into task (id, case_number, subject, reason, sop, sop_version, element, step, process_instance, queue, skill, language, vendor,
              severity, severity_rank, another_person, state, opened_at, due_at, assignee)
            select n || '-of-%1$d', 'C-' || n, 'Golden Lotus Spa', 'fake_reviews', 'case-check', 1, 'userTask_ReviewCase', 'Review case', 'p' || n,
              (array['vouchers', 'reviews', 'listings', 'payments'])[n %% 4 + 1], 'fake_reviews', (array['en', 'tl', 'es'])[n / 4 %% 3 + 1],
              (array['harbor', 'harbor', 'harbor', 'kestrel', 'inhouse'])[n / 12 %% 5 + 1], 'low', n / 60 %% 4, false, 'open',
              timestamptz '2026-05-01' + n * interval '1 minute', timestamptz '2026-07-01' + (n * 7919 %% %1$d) * interval '1 minute',
              case when n / 60 %% 10 = 0 then 'someone' end
            from generate_series(1, %1$d) n
            returning id""".formatted(many));
    owner.sql("vacuum analyze task").update();
  }

  private long page(Scope scope, TaskHolder holder, TaskSort sort) {
    Map<String, Object> values = new HashMap<>();
    TaskFilter filter = new TaskFilter(holder, null, THREE_QUEUES, null, null, null, null, null);
    return Scopes.in(scope, () -> buffers(new TaskSelect(filter, "true", values).best(sort.order(), 26), values));
  }

  private long next() {
    Map<String, Object> values = Map.of(
        "queues", new String[] {"vouchers", "reviews", "listings", "payments"}, "vendor", "harbor", "skills", new String[0], "reviewer", true,
        "languages", new String[] {"en", "tl"}, "person", "reviewer-harbor", "harmful", new String[0], "later", false, "none", false, "most", 8);
    return Scopes.in(Scope.SYSTEM, () -> buffers(NextTask.BEST, values));
  }

  private long nearest() {
    Map<String, Object> values = Map.of(
        "role", "reviewer", "any", true, "queues", new String[0], "vendor", "harbor", "skills", new String[0], "languages", new String[] {"en", "tl"},
        "person", "reviewer-harbor", "today", LocalDate.parse("2026-06-01"), "near", 45, "harmful", new String[] {"harassment"});
    return Scopes.in(Scope.SYSTEM, () -> buffers(NextTask.NEAREST, values));
  }

  private long buffers(String sql, Map<String, ?> values) {
    return transaction.execute(status -> {
      JsonNode plan = plan(database.sql("explain (analyze, buffers, format json) " + sql).params(values).query(String.class).single());
      return plan.get("Shared Hit Blocks").asLong() + plan.get("Shared Read Blocks").asLong();
    });
  }

  private static JsonNode plan(String json) {
    try {
      return new ObjectMapper().readTree(json).get(0).get("Plan");
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private String database(Scope scope, String question) {
    return Scopes.in(scope, () -> transaction.execute(status -> database.sql(question).query(String.class).list().get(0)));
  }
}
