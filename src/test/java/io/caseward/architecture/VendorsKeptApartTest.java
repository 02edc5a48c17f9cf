package io.caseward.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table there is: guarded by the database, or named here with the reason why not. */
@CasewardTest
class VendorsKeptApartTest {

  private static final Map<String, String> OPEN_TO_EVERY_SCOPE = Map.ofEntries(
      Map.entry("account", "who someone is must be known before their scope is"),
      Map.entry("account_link", "whoever opens a link is nobody yet"),
      Map.entry("account_factor", "a code is checked before anybody's scope is known"),
      Map.entry("account_recovery_code", "a code is checked before anybody's scope is known"),
      Map.entry("api_token", "who someone is must be known before their scope is"),
      Map.entry("person_browser", "whoever tries to sign in is nobody yet"),
      Map.entry("person_session", "who someone is must be known before their scope is"),
      Map.entry("person_session_attributes", "who someone is must be known before their scope is"),
      Map.entry("person_provider_session", "a provider says whose session is over, to nobody signed in"),
      Map.entry("sign_in_try", "whoever tries to sign in is nobody yet"),
      Map.entry("person_preference", "how someone wants pages to be is read by that person alone"),
      Map.entry("person_calls", "how someone wants to be called is that person's choice, and read when they are"),
      Map.entry("outbox_pace", "when a channel takes the next message is nobody's matter"),
      Map.entry("policy_area", "every vendor works by the same policies"),
      Map.entry("policy_clause", "every vendor works by the same policies"),
      Map.entry("vendor", "the list of vendors is no vendor's matter"),
      Map.entry("saved_filter", "someone's own lists are read by that person alone"),
      Map.entry("left_behind", "that tasks of theirs went back is read by that person alone"),
      Map.entry("queue", "queues are settings"),
      Map.entry("queue_fallback", "queues are settings"),
      Map.entry("queue_change", "queues are settings, and so is who changed them"),
      Map.entry("queue_vendor", "shares of a queue are settings, read when a case is routed"),
      Map.entry("sealing_check", "one check of the secret that all nodes share"),
      Map.entry("sample_share", "shares of samples are settings"),
      Map.entry("sample_salt", "one secret for all draws"),
      Map.entry("keeping_rule", "for how long a kind of case is kept is a setting"),
      Map.entry("calendar", "a clock counts on by the calendar it began under when its case moves to another vendor"),
      Map.entry("calendar_edition", "a clock counts on by the calendar it began under when its case moves to another vendor"),
      Map.entry("ladder", "ladders are settings"),
      Map.entry("ladder_edition", "ladders are settings"),
      Map.entry("rotation", "who is on call is a setting"),
      Map.entry("rotation_override", "who is on call is a setting"),
      Map.entry("slack_heard", "Slack's own numbers of what it sent, against hearing twice"),
      Map.entry("slack_link_code", "whoever opens a link says whose account is linked"),
      Map.entry("sop_version", "every vendor works by the same SOPs"),
      Map.entry("sop_draft", "every vendor works by the same SOPs"),
      Map.entry("demo_story", "which made-up stories were told"),
      Map.entry("demo_filling", "when demo mode had filled itself"),
      Map.entry("flyway_schema_history", "the owner's; the application may not read it at all"));

  @Autowired private Story story;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aCaseOfEachOfTwoVendors() {
    story.reviewed(story.opens("fake_reviews", Severity.MEDIUM, "tl"), "insufficient");
    story.reviewed(story.opens("fake_reviews", Severity.MEDIUM, "ms"), "insufficient");
  }

  @Test
  void guardsEveryTableThatNamesAVendor() {
    assertThat(tables(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'vendor'
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
              and not (c.relrowsecurity and c.relforcerowsecurity)"""))
        .isSubsetOf(OPEN_TO_EVERY_SCOPE.keySet());
  }

  @Test
  void guardsEveryTableOrSaysWhyNot() {
    assertThat(tables(
            """
            select relname from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
              and relname not like 'act\\_%' and not (relrowsecurity and relforcerowsecurity)"""))
        .isSubsetOf(OPEN_TO_EVERY_SCOPE.keySet());
  }

  @Test
  void excusesNoTableThatIsGone() {
    assertThat(tables("select relname from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace"))
        .containsAll(OPEN_TO_EVERY_SCOPE.keySet());
  }

  @Test
  void showsNoGuardedRowWithoutAScope() {
    assertThat(rows(guarded(), "true")).allSatisfy((table, seen) -> assertThat(seen).as(table).isZero());
  }

  @Test
  void showsAVendorItsOwnRowsOnly() {
    assertThat(Scopes.in(Scope.vendor("harbor"), () -> rows(naming(), "vendor is distinct from 'harbor'")))
        .allSatisfy((table, seen) -> assertThat(seen).as(table).isZero());
    assertThat(Scopes.in(Scope.vendor("harbor"), () -> rows(Set.of("case_file", "report", "evidence", "timeline", "task", "clock"), "true")))
        .allSatisfy((table, seen) -> assertThat(seen).as(table).isPositive());
  }

  @Test
  void isAskedAboutRowsOfTwoVendors() {
    assertThat(Scopes.in(Scope.ALL, () -> rows(Set.of("case_file", "report", "evidence", "timeline", "task", "clock"), "vendor <> 'harbor'")))
        .allSatisfy((table, seen) -> assertThat(seen).as(table).isPositive());
  }

  private Set<String> guarded() {
    return tables("select relname from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace and relrowsecurity");
  }

  private Set<String> naming() {
    return tables(
        """
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'vendor'
        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and c.relrowsecurity""");
  }

  private Map<String, Long> rows(Set<String> tables, String where) {
    return transaction.execute(status -> tables.stream().collect(toMap(
        table -> table,
        table -> sql.sql("select count(*) from %s where %s".formatted(table, where)).query(Long.class).single())));
  }

  private Set<String> tables(String query) {
    return new TreeSet<>(sql.sql(query).query(String.class).list());
  }
}
