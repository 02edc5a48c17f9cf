package io.caseward.sla.attainment;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.sla.Clocks;
import io.caseward.worklist.TaskRow;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of clocks as people and programs see it. */
@CasewardTest
class SlaPagesTest {

  /** As many missed clocks as make more than two pages, one a minute. */
  private static final String MANY_MISSED = """
      insert into clock (case_number, task_id, sop, element, kind, vendor, queue, severity, calendar, target_seconds, state, started_at, running_since, used_seconds, due_at, stopped_at)
      select 'C-' || n, 't-' || n, 'case-check', 'userTask_ReviewCase', 'resolve', 'harbor', 'reviews', 'low', 'always', 60, 'stopped',
        '2026-05-30T00:00Z', '2026-05-30T00:00Z', 90, '2026-05-30T00:00Z'::timestamptz + n * interval '1 minute', '2026-05-30T06:00Z'
      from generate_series(1, 120) n""";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Clocks clocks;
  @Autowired Calls calls;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @Test
  void saysHowManyWereMetAndWhereMostWereNot() {
    clocks.stop(opens().id());
    missed();

    String page = page("lead", "/sla?kind=resolve");

    assertThat(page).contains("50% of 2 clocks were met. Most breaches are in vouchers: 1 of 2.", "Attainment is what was met of these");
    assertThat(page).contains("/sla?kind=resolve&amp;queue=vouchers", "/sla/breaches?kind=resolve&amp;queue=vouchers", "Harbor");
  }

  @Test
  void saysWhyThereIsNothingToSee() {
    assertThat(page("lead", "/sla")).contains("No clock counts here", "Clear a filter, or begin earlier.");
    assertThat(page("auditor", "/sla/breaches")).contains("Nothing was missed");
    assertThat(page("quality", "/sla/next?queue=reviews")).contains("Nothing runs", "With these filters.");
    assertThat(page("policy", "/sla/paused")).contains("Nothing is paused");
  }

  @Test
  void tellsTheStoryOfEachBreachWithItsCaseAndTask() {
    TaskRow task = missed();
    TaskRow late = opens();
    clock.advance(ofHours(5));

    String page = page("lead", "/sla/breaches?kind=resolve");

    assertThat(page).contains("/cases/" + task.caseNumber(), "/tasks/" + task.id(), "5 h used of 4 h; missed, was due Mon 21:00 (Manila)");
    assertThat(page).contains("/tasks/" + late.id(), "5 h used of 4 h; late since");
    assertThat(page.indexOf(late.id())).as("the latest due comes first").isLessThan(page.indexOf(task.id()));
  }

  @Test
  void tellsWhatBreachesNextAndWhatIsPausedApart() {
    TaskRow later = opens();
    clock.advance(ofHours(-1));
    TaskRow sooner = opens();
    clock.advance(ofHours(1));
    TaskRow waits = opens();
    clocks.pause(waits.id(), "waiting_for_merchant");

    String next = page("lead", "/sla/next?kind=resolve");
    String paused = page("lead", "/sla/paused?kind=resolve");

    assertThat(next).doesNotContain(waits.id());
    assertThat(next.indexOf(sooner.id())).isPositive().isLessThan(next.indexOf(later.id()));
    assertThat(paused).contains(waits.id(), "waiting for the merchant").doesNotContain(sooner.id());
  }

  @Test
  void goesOnWhereAPageEnds() {
    Scopes.in(Scope.SYSTEM, () -> transaction.execute(status -> database.sql(MANY_MISSED).update()));
    Visitor lead = Visitor.signedIn(port, "lead");

    String first = lead.get("/sla/breaches?queue=reviews").body();
    String second = lead.get("/sla/breaches?queue=reviews&after=" + next(first), "HX-Request", "true").body();
    String third = lead.get("/sla/breaches?queue=reviews&after=" + next(second), "HX-Request", "true").body();

    assertThat(Stream.of(first, second, third).flatMap(page -> cases(page).stream())).hasSize(120).doesNotHaveDuplicates();
    assertThat(cases(first).get(0)).isEqualTo("C-120");
    assertThat(cases(third)).hasSize(20).endsWith("C-1");
    assertThat(second).doesNotContain("<html");
    assertThat(third).doesNotContain("after");
  }

  @Test
  void showsAVendorsLeadTheirOwnAndReviewersNothing() {
    TaskRow harbors = missed();
    TaskRow kestrels = story.task(story.opens("fake_reviews", Severity.LOW, "ms"), "userTask_ReviewCase");
    clock.advance(ofDays(30));

    assertThat(page("lead-harbor", "/sla/breaches")).contains(harbors.caseNumber()).doesNotContain(kestrels.caseNumber(), "Kestrel");
    assertThat(page("vendor-manager", "/sla/breaches")).contains(harbors.caseNumber(), kestrels.caseNumber());
    assertThat(Visitor.signedIn(port, "reviewer-harbor").get("/sla").statusCode()).isEqualTo(403);
  }

  @Test
  void leavesAsAFileThatIsNoFormulaAndIsOnRecord() {
    TaskRow task = missed();
    Scopes.in(Scope.SYSTEM, () -> transaction.execute(status -> database.sql("update clock set queue = '=cmd()' where task_id = ?").param(task.id()).update()));

    String breaches = calls.get("lead", "/api/v1/clocks/breaches/export?kind=resolve").body();
    String attainment = calls.get("lead", "/api/v1/clocks/attainment/export?kind=resolve").body();

    assertThat(breaches).startsWith("clock,case,task,sop,step,kind,queue").contains(task.caseNumber(), "'=cmd()", ",3600,", "5 h used of 4 h; missed");
    assertThat(attainment).startsWith("week,kind,queue,vendor,severity,met,missed,lateNow,attainmentPercent,open").contains("2026-06-01,resolve,'=cmd(),harbor,high,0,1,0,0.0,0,18000,14400");
    JsonNode entries = calls.get("auditor", "/api/v1/record?act=export").json().path("items");
    assertThat(entries.findValuesAsText("key")).containsExactly("attainment", "breaches");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.path("actor").asText() + " " + entry.path("noun").asText()).isEqualTo("lead clock"));
  }

  @ParameterizedTest
  @CsvSource({
    "/sla?queue=blackmail, queue", "/sla?vendor=acme, vendor", "/sla?severity=urgent, severity", "/sla?kind=coffee, kind", "/sla?from=yesterday, from",
    "/sla?from=%2B999999-01-01, from", "/sla?from=2026-06-30&to=2026-06-01, from", "/sla?from=2020-01-01, from", "/sla/breaches?after=forged, after"
  })
  void refusesWhatCanFitNothing(String address, String field) {
    var answer = Visitor.signedIn(port, "lead").get(address);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("&#39;" + field + "&#39; is &#39;");
  }

  private TaskRow opens() {
    return story.task(story.opens("counterfeit_vouchers", Severity.HIGH, "tl"), "userTask_ReviewCase");
  }

  /** Finished an hour too late. */
  private TaskRow missed() {
    TaskRow task = opens();
    clock.advance(ofHours(5));
    clocks.stop(task.id());
    return task;
  }

  private String page(String who, String address) {
    return Visitor.signedIn(port, who).get(address).body();
  }

  private static List<String> cases(String page) {
    return Pattern.compile("/cases/(C-\\d+)\"").matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static String next(String page) {
    return Pattern.compile("after&quot;: &quot;([^&]+)&quot;").matcher(page).results().findFirst().orElseThrow(() -> new AssertionError("No next page: " + page)).group(1);
  }
}
