package io.caseward.cases.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class ImportApiTest {

  private static final String IMPORT = "/api/v1/reports/import";
  private static final String HEADER = "source,reference,reason,subject.type,subject.id,language,market\n";

  @LocalServerPort private int port;
  @Autowired private Calls calls;
  @Autowired private Story story;
  @Autowired private JdbcClient sql;
  @Autowired private RefusedRowsWorker refusedRows;
  @Autowired private TestClock clock;

  @Test
  void answersWhatBecameOfEachRowOnceTheFileIsDone() {
    Answer answer =
        upload(
            HEADER
                + "app,1,fake_reviews,merchant,m-1,en,PH\n"
                + "app,2,fake_reviews,merchant,m-1,en,PH\n"
                + "app,1,fake_reviews,merchant,m-1,en,PH\n"
                + "app,3,blackmail,merchant,m-2,en,PH\n"
                + "app,4,fake_reviews,merchant,m-3,en,PH\n");

    assertThat(answer.status()).isEqualTo(202);
    assertCounts(answer.json(), 5, 2, 1, 1, 1);
    assertThat(answer.json().path("errors").get(0).path("line").asInt()).isEqualTo(5);
    assertThat(answer.json().path("errors").get(0).path("reason").asText())
        .contains("'blackmail'", "counterfeit_vouchers");
    assertThat(answer.location()).isEqualTo(answer.json().path("href").asText());
    assertThat(calls.get("lead", answer.location()).body()).isEqualTo(answer.body());
  }

  @Test
  void saysWhyARowWasRefusedInTheLanguageOfWhoeverLooksLater() {
    String href = upload(HEADER + "app,3,blackmail,merchant,m-2,en,PH\n" + "app,4,fake_reviews,merchant\n").location();
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get("/settings");
    lead.post("/settings", Map.of("language", "ES", "blur", "on"));

    String page = lead.get("/imports/" + href.substring(href.lastIndexOf('/') + 1)).body();

    lead.post("/settings", Map.of("language", "", "blur", "on"));
    assertThat(page).contains("La fila tiene 4 campos; el encabezado, 7.", "blackmail").doesNotContain("The row has");
  }

  /** The one that the README imports. */
  @Test
  void takesTheExampleIn() throws IOException {
    byte[] example = Files.readAllBytes(Path.of("docs/incidents.csv"));

    JsonNode answer = calls.upload("lead", IMPORT, example, "servicenow-incidents", null).json();

    assertCounts(answer, 6, 4, 0, 1, 1);
    assertThat(answer.path("errors").get(0).path("line").asInt()).isEqualTo(7);
  }

  @Test
  void thePageSaysWhatAFileNeeds() {
    assertThat(Visitor.signedIn(port, "lead").get("/imports").body())
        .contains("ServiceNow incident log; a CSV file needs the columns category, contact_type, impact,")
        .contains("language, market, reason, reference, source, subject.id, subject.type");
  }

  @Test
  void keepsWhyRowsWereRefusedForAMonth() {
    String href = upload(HEADER + "app,3,blackmail,merchant,m-2,en,PH\n").location();

    clock.advance(Duration.ofDays(30).minusSeconds(1));
    refusedRows.work();
    assertThat(calls.get("lead", href).json().path("errors")).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    refusedRows.work();

    assertCounts(calls.get("lead", href).json(), 1, 0, 0, 0, 1);
    assertThat(calls.get("lead", href).json().path("errors")).isEmpty();
    assertThat(Visitor.signedIn(port, "lead").get("/imports/" + href.substring(href.lastIndexOf('/') + 1)).body()).contains("Why rows were refused is not kept any more");
  }

  @Test
  void opensNothingASecondTime() {
    String file = HEADER + "app,1,fake_reviews,merchant,m-1,en,PH\n" + "app,2,fake_reviews,merchant,m-2,en,PH\n";
    upload(file);

    assertCounts(upload(file).json(), 2, 0, 0, 2, 0);
  }

  @Test
  void readsAQuotedNewlineAndSaysTheLineARowBeginsOn() {
    String columns = HEADER.strip() + ",evidence.type,evidence.text\n";

    JsonNode answer =
        upload(
                columns
                    + "app,1,fake_reviews,merchant,m-1,en,PH,text,\"They said:\n\"\"Five stars\"\"\nor else.\"\n"
                    + "app,2,fake_reviews,robot,m-2,en,PH,,\n")
            .json();

    assertCounts(answer, 2, 1, 0, 0, 1);
    assertThat(answer.path("errors").get(0).path("line").asInt()).isEqualTo(5);
    assertThat(story.seeing(() -> sql.sql("select text from evidence").query(String.class).single()))
        .isEqualTo("They said:\n\"Five stars\"\nor else.");
  }

  @Test
  void takesJsonLinesAsTheCallForOneReportTakesThem() {
    JsonNode answer =
        upload(
                """
                {"source":"app","reference":"1","reason":"fake_reviews","subject":{"type":"merchant","id":"m-1"},"language":"en","market":"PH","evidence":[{"type":"text","text":"Odd."}]}

                {"source":"app","reference":"2","reason":"fake_reviews","subject":{"type":"merchant"},"language":"en","market":"PH"}
                {"source":"app",
                ["app"]
                """)
            .json();

    assertCounts(answer, 4, 1, 0, 0, 3);
    assertThat(answer.path("errors").findValuesAsText("line")).containsExactly("3", "4", "5");
    assertThat(answer.path("errors").get(0).path("reason").asText()).contains("'subject.id' is missing");
    assertThat(answer.path("errors").get(2).path("reason").asText()).contains("no object");
  }

  @Test
  void refusesAFileThatLacksAColumnAndNamesTheColumnsItHas() {
    Answer answer = upload("source,reference,reason,language\napp,1,fake_reviews,en\n");

    assertRefused(answer);
    assertThat(answer.field("file"))
        .contains("market, subject.id, subject.type", "It has: source, reference, reason, language.");
  }

  @Test
  void refusesAFileInAnotherEncodingAndNamesTheLine() {
    String file = HEADER + "app,1,fake_reviews,merchant,m-1,en,PH\napp,2,fake_reviews,merchant,Café,en,PH\n";

    Answer answer = calls.upload("lead", IMPORT, file.getBytes(ISO_8859_1), "reports", null);

    assertRefused(answer);
    assertThat(answer.field("file")).contains("Line 3 is not UTF-8", "0xE9", "Save the file as UTF-8");
  }

  @Test
  void takesAFileThatBeginsWithAByteOrderMark() {
    assertCounts(upload("\uFEFF" + HEADER + "app,1,fake_reviews,merchant,m-1,en,PH\n").json(), 1, 1, 0, 0, 0);
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(upload("").field("file")).isEqualTo("The file is empty.");
    assertThat(upload(" \n\n").field("file")).isEqualTo("The file is empty.");
    assertThat(upload(HEADER).field("file")).contains("a header and no rows");
  }

  @Test
  void refusesAFileWhoseQuoteIsNeverClosed() {
    Answer answer = upload(HEADER + "app,1,fake_reviews,merchant,\"m-1,en,PH\napp,2,fake_reviews,merchant,m-2,en,PH\n");

    assertRefused(answer);
    assertThat(answer.field("file")).contains("Unclosed quote", "line 2");
  }

  @Test
  void refusesARowWithTooFewFieldsAndTakesTheRest() {
    JsonNode answer = upload(HEADER + "app,1,fake_reviews\napp,2,fake_reviews,merchant,m-2,en,PH\n").json();

    assertCounts(answer, 2, 1, 0, 0, 1);
    assertThat(answer.path("errors").get(0).path("reason").asText()).contains("has 3 fields, the header 7");
  }

  @Test
  void listsTheMappingsItKnowsWhereOneIsUnknownOrMissing() {
    Answer unknown = calls.upload("lead", IMPORT, HEADER.getBytes(UTF_8), "jira", null);
    Answer missing = calls.upload("lead", IMPORT, HEADER.getBytes(UTF_8), null, null);

    assertRefused(unknown);
    assertThat(unknown.field("mapping")).contains("'jira'", "reports, servicenow-incidents");
    assertThat(missing.field("mapping")).contains("is missing", "reports, servicenow-incidents");
  }

  @Test
  void takesAServiceNowLogWithItsNumbersAsSubjectAndReference() {
    JsonNode answer = incidents("INC1,1 - Critical,Category 45,29-02-2016 01:16", "INC1,3 - Moderate,?,29-02-2016 01:16", "INC2,4 - Low,?,01-03-2016 10:00").json();

    assertCounts(answer, 3, 2, 0, 1, 0);
    CaseFile first = found("INC1");
    assertThat(first.reason()).isEqualTo("account_fraud");
    assertThat(first.reportedSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(first.reportedAt()).hasToString("2016-02-29T01:16:00Z");
    assertThat(found("INC2").reason()).isEqualTo("misleading_listing");
  }

  @Test
  void refusesRowsThatTheMappingCannotRead() {
    JsonNode answer = incidents("INC1,5 - Planning,Category 45,29-02-2016 01:16", "INC2,4 - Low,?,2016-03-01", "INC3,4 - Low,?,31-02-2016 10:00").json();

    assertCounts(answer, 3, 0, 0, 0, 3);
    assertThat(answer.path("errors").findValuesAsText("reason"))
        .satisfiesExactly(
            value -> assertThat(value).contains("priority is '5 - Planning'", "1 - Critical"),
            date -> assertThat(date).contains("opened_at is '2016-03-01'", "dd-MM-yyyy HH:mm"),
            day -> assertThat(day).contains("opened_at is '31-02-2016 10:00'", "no date"));
  }

  @Test
  void takesTheIncidentLogWhereItIsAtHand() throws Exception {
    Path log = Path.of("..", "shared", "data", "incident_event_log.csv");
    assumeTrue(Files.exists(log), "The public incident log lies beside the project.");
    byte[] file = Files.readAllBytes(log);

    assertCounts(calls.upload("lead", IMPORT, file, "servicenow-incidents", null).json(), 5998, 890, 0, 5108, 0);
    assertCounts(calls.upload("lead", IMPORT, file, "servicenow-incidents", null).json(), 5998, 0, 0, 5998, 0);
  }

  @Test
  void answersAtOnceWhereTheCallerWouldRatherNotWait() {
    String rows = IntStream.range(0, 400).mapToObj("app,%d,fake_reviews,merchant,m-1,en,PH\n"::formatted).collect(Collectors.joining());

    Answer answer = calls.upload("lead", IMPORT, (HEADER + rows).getBytes(UTF_8), "reports", "respond-async");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().path("status").asText()).isEqualTo("running");
    assertThat(answer.json().path("total").asInt()).isEqualTo(400);
    assertThat(calls.delete("lead", answer.location()).json().path("status").asText()).isEqualTo("stopped");
    assertThat(calls.delete("lead", answer.location()).status()).isEqualTo(409);
  }

  @Test
  void isForThoseWhoMayImport() {
    assertThat(calls.upload("reviewer-harbor", IMPORT, HEADER.getBytes(UTF_8), "reports", null).status()).isEqualTo(403);
    assertThat(calls.get("quality", "/api/v1/reports/imports/1").status()).isEqualTo(403);
    assertThat(calls.get("lead", "/api/v1/reports/imports/999999").status()).isEqualTo(404);
  }

  private Answer upload(String file) {
    return calls.upload("lead", IMPORT, file.getBytes(UTF_8), "reports", null);
  }

  private Answer incidents(String... rows) {
    String header = "number,priority,category,opened_at,subcategory,u_symptom,contact_type,location,impact,urgency\n";
    String file = header + IntStream.range(0, rows.length).mapToObj(i -> rows[i] + ",?,?,Phone,?,2 - Medium,2 - Medium\n").collect(Collectors.joining());
    return calls.upload("lead", IMPORT, file.getBytes(UTF_8), "servicenow-incidents", null);
  }

  private CaseFile found(String subject) {
    return story.seeing(() -> story.file("C-" + sql.sql("select number from case_file c join subject s on s.id = c.subject where s.ref = ?").param(subject).query(Long.class).single()));
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.detail()).endsWith("Nothing was taken in.");
  }

  private static void assertCounts(JsonNode run, int rows, int opened, int joined, int repeated, int refused) {
    assertThat(run.path("status").asText()).as(run.toString()).isEqualTo("done");
    assertThat(IntStream.of(run.path("rows").asInt(), run.path("opened").asInt(), run.path("joined").asInt(), run.path("repeated").asInt(), run.path("refused").asInt()).boxed())
        .containsExactly(rows, opened, joined, repeated, refused);
  }
}
