package io.caseward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.worklist.Leases;
import io.caseward.worklist.TaskRow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database writes down by itself of the acts of a case's life. */
@CasewardTest
class RecordTest {

  @Autowired private Story story;
  @Autowired private Recorded recorded;
  @Autowired private Calls calls;
  @Autowired private Leases leases;
  @Autowired private RecordTable record;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;

  @Test
  void tellsTheOpeningOfACaseInTwoEntries() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    assertThat(recorded.acts(number)).containsExactlyInAnyOrder("insert case_file", "insert task");
    Entry opened = recorded.of(number).stream().filter(entry -> entry.noun().equals("case_file")).findFirst().orElseThrow();
    assertThat(opened.vendor()).isEqualTo("harbor");
    assertThat(opened.sop()).isEqualTo("case-check");
    assertThat(opened.sopVersion()).isPositive();
    assertThat(opened.policyEdition()).isPositive();
    assertThat(opened.after()).contains("\"severity\": \"medium\"", "\"about_type\": \"merchant\"", "\"evidence_ids\"").doesNotContain("Golden Lotus", "The counter said");
  }

  @Test
  void tellsTakingATaskInOneEntryWithWhoAndFromWhere() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    TaskRow task = story.task(number, "userTask_ReviewCase");
    int before = recorded.entries().size();

    assertThat(calls.post("reviewer-harbor", "/api/v1/tasks/" + task.id() + "/assignment", "").status()).isEqualTo(200);

    assertThat(since(before)).singleElement().satisfies(taken -> {
      assertThat(taken.actor()).isEqualTo("reviewer-harbor");
      assertThat(taken.role()).isEqualTo("reviewer");
      assertThat(taken.team()).isEqualTo("harbor");
      assertThat(taken.door()).isEqualTo("api");
      assertThat(taken.place()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
      assertThat(taken.act() + " " + taken.noun() + " " + taken.key()).isEqualTo("update task " + task.id());
      assertThat(taken.caseNumber()).isEqualTo(number);
      assertThat(taken.before()).contains("\"assignee\": null").doesNotContain("queue");
      assertThat(taken.after()).contains("\"assignee\": \"reviewer-harbor\"");
    });
  }

  @Test
  void tellsADecisionWithItsPersonAndKeepsItsWordsBehindAHash() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.reviewed(number, "no_violation");

    Entry finished = recorded.of(number).stream().filter(entry -> entry.noun().equals("task") && entry.after().contains("finished_by")).findFirst().orElseThrow();
    assertThat(finished.actor()).isEqualTo("reviewer-harbor");
    assertThat(finished.after()).contains("\"state\": \"finished\"", "\"answers\": {\"sha256\":").doesNotContain(Story.WHY);
    assertThat(recorded.acts(number)).contains("insert decision", "update case_file");
  }

  @Test
  void makesNoEntryOfASignOfLife() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    TaskRow task = story.task(number, "userTask_ReviewCase");
    assertThat(calls.post("reviewer-harbor", "/api/v1/tasks/" + task.id() + "/assignment", "").status()).isEqualTo(200);
    int before = recorded.entries().size();

    leases.renew(task.id(), story.person("reviewer-harbor"));

    assertThat(since(before)).isEmpty();
  }

  @Test
  void namesTheWorkerWhereNoPersonActs() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    TaskRow task = story.task(number, "userTask_ReviewCase");
    calls.post("reviewer-harbor", "/api/v1/tasks/" + task.id() + "/assignment", "");
    story.fastForward(Duration.ofHours(3));
    int before = recorded.entries().size();

    leases.lapse();

    assertThat(since(before)).singleElement().satisfies(lapsed -> {
      assertThat(lapsed.actor() + " " + lapsed.door() + " " + lapsed.place()).isEqualTo("system work Leases.lapse");
      assertThat(lapsed.after()).contains("\"assignee\": null");
    });
  }

  @Test
  void recordsWhatAHandInTheDatabaseChanges() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    int before = recorded.entries().size();

    Scopes.in(Scope.ALL, () -> transaction.executeWithoutResult(status ->
        sql.sql("update case_file set severity = 'low' where number = ?").param(Long.valueOf(number.substring(2))).update()));

    assertThat(since(before)).singleElement().satisfies(changed -> {
      assertThat(changed.actor() + " " + changed.door()).isEqualTo("system database");
      assertThat(changed.before() + changed.after()).isEqualTo("{\"severity\": \"medium\"}{\"severity\": \"low\"}");
    });
  }

  @Test
  void erasesPersonalValuesAndLeavesTheEntriesAndTheirChain() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    recorded.seal();
    List<Entry> before = recorded.of(number);

    long gone = Scopes.in(Scope.SYSTEM, () -> transaction.execute(status -> sql.sql("select audit_erase(?)").param(number).query(Long.class).single()));

    assertThat(gone).isPositive();
    recorded.seal();
    assertThat(recorded.of(number)).startsWith(before.toArray(Entry[]::new)).last().extracting(Entry::act).isEqualTo("erase");
    assertThat(Scopes.in(Scope.ALL, () -> new Verification(record).verify(Anchored.NOTHING, Verification.TO_THE_END))).allMatch(MonthVerified::intact);
  }

  @Test
  void keepsNoValueThatIsErasedElsewhere() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    Scopes.in(Scope.SYSTEM, () -> transaction.executeWithoutResult(status -> {
      sql.sql("select audit_erase(?)").param(number).query(Long.class).single();
      sql.sql("update evidence set text = 'erased' where case_number = ?").param(Long.valueOf(number.substring(2))).update();
      sql.sql("update subject set name = 'erased', erased_at = now()").update();
    }));

    assertThat(story.seeing(() -> sql.sql("select count(*) from audit_personal where before is not null").query(Long.class).single())).isZero();
    assertThat(recorded.entries()).filteredOn(entry -> entry.noun().equals("evidence")).singleElement()
        .satisfies(erased -> assertThat(erased.before() + erased.after()).contains("sha256").doesNotContain("The counter", "erased"));
  }

  @Test
  void showsAVendorTheEntriesOfItsOwnMattersOnly() {
    story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.opens("fake_reviews", Severity.MEDIUM, "ms");

    assertThat(vendorsSeenIn(Scope.ALL)).contains("harbor", "kestrel");
    assertThat(vendorsSeenIn(Scope.vendor("harbor"))).containsOnly("harbor");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "update audit_entry set actor = 'nobody'", "delete from audit_entry", "truncate audit_entry", "insert into audit_entry select * from audit_entry",
    "update audit_link set position = 1", "delete from audit_link", "truncate audit_link", "delete from audit_personal", "update audit_personal set salt = ''",
    "drop table audit_link", "delete from audit_stub", "update audit_anchor set position = 1", "select * from audit_entry_else", "alter table audit_entry disable trigger all",
    "alter table task disable trigger audit_changed", "select nextval('audit_entry_id')"
  })
  void letsTheApplicationAddButNothingElse(String statement) {
    assertThatThrownBy(() -> Scopes.in(Scope.SYSTEM, () -> transaction.executeWithoutResult(status -> {
          if (statement.startsWith("select")) {
            sql.sql(statement).query().listOfRows();
          } else {
            sql.sql(statement).update();
          }
        })))
        .isInstanceOf(DataAccessException.class)
        .rootCause().hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  private List<String> vendorsSeenIn(Scope scope) {
    return Scopes.in(scope, () -> transaction.execute(status -> sql.sql("select distinct coalesce(vendor, '-') from audit_entry where case_number is not null").query(String.class).list()));
  }

  private List<Entry> since(int before) {
    return recorded.entries().subList(before, recorded.entries().size());
  }
}
