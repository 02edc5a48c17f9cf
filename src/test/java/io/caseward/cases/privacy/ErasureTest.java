package io.caseward.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.audit.Recorded;
import io.caseward.cases.Evidence;
import io.caseward.cases.NewReport;
import io.caseward.cases.Reports;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.database.Superuser;
import io.caseward.enforcement.Appeals;
import io.caseward.enforcement.Decision;
import io.caseward.enforcement.Enforcement;
import io.caseward.enforcement.Penalty;
import io.caseward.enforcement.PenaltyState;
import io.caseward.worklist.SavedFilters;
import io.caseward.worklist.bulk.Working;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rosa is reported, judged, escalated and heard, every time in words with a mark that is hers alone. */
@CasewardTest
class ErasureTest {

  private static final String MARK = "Quillfeather";
  /** As the database writes bytes. */
  private static final String BYTES = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));

  private static final Subject ROSA = new Subject("user", "U-" + MARK, "Rosa " + MARK);
  private static final String WHY = "The person asked for it under the law.";

  @LocalServerPort int port;
  @Autowired private Story story;
  @Autowired private Reports reports;
  @Autowired private Erasure erasure;
  @Autowired private Enforcement enforcement;
  @Autowired private Appeals appeals;
  @Autowired private Superuser superuser;
  @Autowired private Working bulk;
  @Autowired private Calls calls;
  @Autowired private SavedFilters filters;
  @Autowired private Recorded recorded;
  @Autowired private TestClock clock;
  private String number;

  @BeforeEach
  void rosaIsJudged() {
    reported("R-0", new Subject("user", ROSA.id(), MARK));
    number = reported("R-1");
    calls.post("lead", "/api/v1/bulk-acts", "{\"kind\": \"severity\", \"target\": {\"severity\": \"high\"}, \"note\": \"%s again\", \"tasks\": [\"%s\"]}".formatted(MARK, task()));
    bulk.all();
    story.fastForward(Duration.ofHours(20));
    calls.put("reviewer-harbor", "/api/v1/tasks/" + taken() + "/draft", "{\"answers\": {\"notes\": \"%s, I think\"}, \"from\": 0}".formatted(MARK));
    calls.post("reviewer-harbor", "/api/v1/tasks/" + task() + "/help", "{\"text\": \"Is %s the one?\"}".formatted(MARK));
    calls.post("lead", "/api/v1/tasks/" + task() + "/help/answer", "{\"text\": \"%s is.\"}".formatted(MARK));
    Map<String, Object> answers = new HashMap<>(story.verdict(number, "violation"));
    answers.put("notes", "It was " + MARK + " who wrote it.");
    calls.post("reviewer-harbor", "/api/v1/tasks/" + task() + "/completion", json(answers));
    appeals.lodge(number, "It was not me, says " + MARK + ".", story.person("lead"));
  }

  private String reported(String reference) {
    return reported(reference, ROSA);
  }

  private String reported(String reference, Subject subject) {
    return reports.receive(
        new NewReport("app", reference, "harassment", subject, "tl", "PH", Severity.HIGH, null,
            List.of(Evidence.of("text", MARK + " insulted me.", null, "from " + MARK), Evidence.of("image", null, "https://media.example.com/" + MARK + ".png", null)), null),
        "lead").caseNumber();
  }

  private String task() {
    return story.task(number, "userTask_ReviewCase").id();
  }

  private String taken() {
    calls.post("reviewer-harbor", "/api/v1/tasks/" + task() + "/assignment", "");
    return task();
  }

  private static String json(Map<String, Object> answers) {
    return answers.entrySet().stream().map(answer -> "\"%s\": \"%s\"".formatted(answer.getKey(), answer.getValue())).collect(java.util.stream.Collectors.joining(", ", "{", "}"));
  }

  private void settled() {
    story.finishes(number, "userTask_DecideAppeal", "policy", Map.of("outcome", "upheld", "notes", MARK + " brought nothing new."));
  }

  @Test
  void leavesNoTraceInAnyTable() {
    settled();
    assertThat(traces()).contains("subject", "evidence", "timeline", "task", "decision", "penalty", "appeal", "outbox", "bulk_act").anyMatch(table -> table.startsWith("audit_personal"));

    erase();

    assertThat(traces()).isEmpty();
  }

  @Test
  void leavesTheRecordWholeAndVerified() {
    settled();
    Visitor policy = Visitor.signedIn(port, "policy");
    policy.get("/cases/" + number + "/erasure");
    policy.post("/cases/" + number + "/erasure", Map.of("reason", WHY));
    recorded.seal();

    String verified = verified(Visitor.signedIn(port, "auditor"));

    assertThat(verified).contains("The record is as it was written").doesNotContain("chip--bad");
    assertThat(traces()).isEmpty();
  }

  /** As a person who looks again and again until it is over. */
  private static String verified(Visitor auditor) {
    auditor.get("/record/verification");
    auditor.post("/record/verification", Map.of());
    String page = auditor.get("/record/verification/progress").body();
    while (page.contains("hx-trigger")) {
      page = auditor.get("/record/verification/progress").body();
    }
    return page;
  }

  @Test
  void reachesRowsOfWhichNoCaseCameAndListsThatWereSearches() {
    settled();
    String file = "source,reference,reason,subject.type,subject.id,language,market\napp,9,%s,user,U-9,tl,PH\n".formatted(ROSA.id());
    String imported = calls.upload("lead", "/api/v1/reports/import", file.getBytes(StandardCharsets.UTF_8), "reports", null).location();
    filters.save(story.person("lead"), "Hers", "/worklist?tab=team&search=" + MARK);
    filters.save(story.person("lead"), "Late", "/worklist?tab=team&search=Lotus");
    assertThat(traces()).contains("import_refusal", "saved_filter");

    erase();

    assertThat(traces()).isEmpty();
    assertThat(story.seeing(() -> filters.of(story.person("lead")))).extracting(SavedFilters.Saved::name).containsExactly("Late");
    assertThat(calls.get("lead", imported).json().at("/errors/0/reason").asText()).isEqualTo("What stood here was erased with its subject.");
  }

  @Test
  void reachesDraftsThatNobodyFinished() {
    settled();
    String begun = reported("R-4");
    String task = story.task(begun, "userTask_ReviewCase").id();
    calls.post("reviewer-harbor", "/api/v1/tasks/" + task + "/assignment", "");
    calls.put("reviewer-harbor", "/api/v1/tasks/" + task + "/draft", "{\"answers\": {\"notes\": \"%s, I think\"}, \"from\": 0}".formatted(MARK));
    String other = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    calls.post("lead", "/api/v1/bulk-acts", "{\"kind\": \"duplicate\", \"target\": {\"onto\": \"%s\"}, \"note\": \"One matter.\", \"tasks\": [\"%s\"]}".formatted(other, task));
    bulk.all();
    clock.advance(Duration.ofMinutes(10));
    bulk.settle();
    assertThat(traces()).contains("task_draft");

    erase();

    assertThat(traces()).isEmpty();
  }

  @Test
  void leavesWhatWasDecidedAndByWhom() {
    settled();
    Decision before = decision();
    Penalty penalty = penalty();

    erase();

    assertThat(decision()).usingRecursiveComparison().ignoringFields("subjectId", "notes").isEqualTo(before);
    assertThat(penalty()).usingRecursiveComparison().ignoringFields("subjectId").isEqualTo(penalty);
    assertThat(penalty().state()).isEqualTo(PenaltyState.APPLIED);
    assertThat(story.timeline(number)).extracting("actor").contains("reviewer-harbor", "lead", "policy");
    assertThat(story.timeline(number)).filteredOn("kind", "erased").singleElement().satisfies(act -> assertThat(act.data()).containsEntry("note", WHY));
  }

  @Test
  void isRefusedWhileSomethingAboutThemGoesOn() {
    String another = reported("R-2");

    assertThatThrownBy(this::erase)
        .hasMessage("%s and %s are still open or may be appealed. A subject is erased when nothing about it goes on.".formatted(number, another));
    assertThat(traces()).contains("subject", "evidence");
  }

  @Test
  void takesTheNextReportForOneAboutSomebodyNew() {
    settled();
    erase();

    String next = reported("R-3");

    assertThat(story.file(next).subject()).isEqualTo(ROSA);
    assertThat(story.file(number).subject().name()).isEqualTo("erased");
    assertThat(story.seeing(() -> enforcement.strikesOf(ROSA))).isEmpty();
  }

  @Test
  void isDoneOnce() {
    settled();
    long rosa = rosa();
    erasure.erase(rosa, WHY, story.person("policy"));

    assertThatThrownBy(() -> erasure.erase(rosa, WHY, story.person("policy"))).hasMessage("This subject is erased already.");
  }

  @Test
  void isAskedForOnAPageThatCountsWhatGoes() {
    settled();
    Visitor policy = Visitor.signedIn(port, "policy");

    String page = policy.get("/cases/" + number + "/erasure").body();
    assertThat(page).contains("Erase Rosa " + MARK, "4 pieces of evidence", "The words of 1 appeal", "The notes of 1 decision");
    policy.post("/cases/" + number + "/erasure", Map.of("reason", WHY));

    assertThat(traces()).isEmpty();
    assertThat(policy.get("/cases/" + number).body()).contains(WHY, "Erased").doesNotContain(MARK);
    assertThat(policy.get("/cases/" + number + "/erasure").body()).contains("This subject is erased");
    assertThat(Visitor.signedIn(port, "lead").get("/slack/preview").body()).doesNotContain(MARK);
  }

  @Test
  void isAskedForByPrograms() {
    settled();
    String address = "/api/v1/subjects?type=user&id=" + ROSA.id() + "&reason=";

    assertThat(calls.delete("policy", address).detail()).isEqualTo("The reason has 0 characters. Say in 1 to 500 why the subject is erased.");
    assertThat(calls.delete("lead", address + "x").status()).isEqualTo(403);
    assertThat(calls.delete("policy", address + URLEncoder.encode(WHY, StandardCharsets.UTF_8)).json().at("/erased/evidence").asInt()).isEqualTo(4);
    assertThat(calls.delete("policy", address + "x").status()).isEqualTo(404);
  }

  private void erase() {
    erasure.erase(rosa(), WHY, story.person("policy"));
  }

  private long rosa() {
    return story.seeing(() -> erasure.outlook(story.file(number))).id();
  }

  private Decision decision() {
    return story.seeing(() -> enforcement.decisionsOf(number)).get(0);
  }

  private Penalty penalty() {
    return story.seeing(() -> enforcement.penaltiesOf(number)).get(0);
  }

  /** Every table, the engine's among them, that has the mark in any row, in bytes as in words: asked by someone whom no policy holds. */
  private List<String> traces() {
    try (Connection connection = superuser.connect()) {
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      Stream<String> tables = sql.sql("select tablename from pg_tables where schemaname = 'public' order by 1").query(String.class).list().stream();
      return tables.filter(table -> sql.sql("select exists (select from %1$s t where t::text like '%%%2$s%%' or t::text like '%%%3$s%%')".formatted(table, MARK, BYTES)).query(Boolean.class).single()).toList();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
