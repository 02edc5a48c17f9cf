package io.caseward.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class ReportApiTest {

  private static final String REPORTS = "/api/v1/reports";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private Calls calls;
  @Autowired private Story story;
  @Autowired private JdbcClient sql;

  @Test
  void answersTheCaseItOpensAndTheSameAgain() {
    Answer first = calls.post("lead", REPORTS, report(whole -> {}));
    Answer again = calls.post("lead", REPORTS, report(whole -> {}));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("opened").asBoolean()).isTrue();
    assertThat(first.location()).isEqualTo("/api/v1/cases/" + first.json().path("case").asText());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void answersTheCaseItJoins() {
    String opened = calls.post("lead", REPORTS, report(whole -> {})).json().path("case").asText();

    Answer joined = calls.post("lead", REPORTS, report(whole -> whole.put("reference", "vd-2")));

    assertThat(joined.status()).isEqualTo(201);
    assertThat(joined.json().path("opened").asBoolean()).isFalse();
    assertThat(joined.json().path("case").asText()).isEqualTo(opened);
  }

  @Test
  void warnsOfALanguageThatNoVendorCovers() {
    Answer answer = calls.post("lead", REPORTS, report(whole -> whole.put("language", "fr")));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("warnings").get(0).asText()).contains("'fr'", "lead's queue");
    assertThat(story.file(answer.json().path("case").asText()).queue()).isEqualTo("lead");
  }

  @Test
  void listsTheReasonsItKnowsWhereOneIsUnknown() {
    Answer answer = refused(whole -> whole.put("reason", "blackmail"));

    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/report-refused");
    assertThat(answer.field("reason"))
        .startsWith("'reason' is 'blackmail', which is not known.")
        .contains("counterfeit_vouchers", "fake_reviews", "sensitive_media");
  }

  @Test
  void refusesASubjectWithoutId() {
    Answer answer = refused(whole -> subject(whole).remove("id"));

    assertThat(answer.field("subject.id")).isEqualTo("'subject.id' is missing. Give 1 to 200 characters.");
  }

  @Test
  void refusesAReportWithoutSubject() {
    Answer answer = refused(whole -> whole.remove("subject"));

    assertThat(answer.field("subject.id")).contains("is missing");
    assertThat(answer.field("subject.type")).contains("is missing", "merchant");
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, no date and time",
    "2026-03-01, no date and time",
    "2026-03-01T09:36:00, no date and time",
    "2026-02-30T09:36:00Z, no date and time",
    "1999-12-31T23:59:59Z, until now (2026-06-01T09:00:00Z)",
    "2026-06-03T09:00:00Z, until now (2026-06-01T09:00:00Z)",
    "+999999-01-01T00:00:00Z, until now"
  })
  void refusesABadDateAndSaysHowToWriteOne(String date, String why) {
    Answer answer = refused(whole -> whole.put("reportedAt", date));

    assertThat(answer.field("reportedAt")).contains("'" + date + "'", why);
  }

  @Test
  void takesADateInAnyZone() {
    Answer answer =
        calls.post("lead", REPORTS, report(whole -> whole.put("reportedAt", "2026-05-30T18:00:00+08:00")));

    assertThat(story.file(answer.json().path("case").asText()).reportedAt())
        .hasToString("2026-05-30T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity|urgent|Allowed: low, medium, high, critical.",
        "language|english|ISO 639-1",
        "market|a market!|letters, digits",
        "source|''|is missing",
        "reference|''|is missing"
      })
  void namesTheFieldTheValueAndWhatIsAllowed(String field, String value, String allowed) {
    Answer answer = refused(whole -> whole.put(field, value));

    assertThat(answer.field(field)).startsWith("'" + field + "'").contains(value, allowed);
  }

  @Test
  void refusesAnUnknownSubjectType() {
    Answer answer = refused(whole -> subject(whole).put("type", "robot"));

    assertThat(answer.field("subject.type"))
        .contains("'robot'", "creator, user, merchant, listing, content, live_session");
  }

  @Test
  void refusesEvidenceThatIsNone() {
    Answer answer =
        refused(
            whole -> {
              whole.withArray("evidence").addObject().put("type", "smell").put("text", "Odd.");
              whole.withArray("evidence").addObject().put("type", "text");
              whole.withArray("evidence").addObject().put("type", "link").put("url", "javascript:alert(1)");
              whole.withArray("evidence").add("a string");
            });

    assertThat(answer.field("evidence[0].type")).contains("'smell'", "text, image, video, link, file");
    assertThat(answer.field("evidence[1].text")).contains("is missing");
    assertThat(answer.field("evidence[2].url")).contains("'javascript:alert(1)'", "https://");
    assertThat(answer.field("evidence[3]")).contains("'a string'", "an object is needed");
  }

  @Test
  void refusesAFieldThatItDoesNotKnow() {
    Answer answer = refused(whole -> whole.put("sorce", "x"));

    assertThat(answer.field("sorce")).contains("is not known", "source, reference, reason");
  }

  @Test
  void refusesWhatIsTooLongOrCannotBeKept() {
    Answer answer =
        refused(
            whole -> {
              whole.put("source", "s".repeat(101));
              whole.put("reference", "a\u0000b");
              subject(whole).put("name", "Golden\nLotus");
              whole.withArray("evidence").addObject().put("type", "text").put("text", "t".repeat(10_001));
            });

    assertThat(answer.field("source")).contains("101 characters", "At most 100");
    assertThat(answer.field("reference")).contains("control character");
    assertThat(answer.field("subject.name")).contains("line break");
    assertThat(answer.field("evidence[0].text")).contains("10001 characters", "At most 10000");
  }

  @ParameterizedTest
  @CsvSource({"1.5", "-0.1", "NaN", "sure"})
  void refusesAScoreThatIsNone(String score) {
    Answer answer = refused(whole -> whole.putObject("detector").put("name", "vouchers").put("score", score));

    assertThat(answer.field("detector.score")).contains("'" + score + "'", "0 to 1");
  }

  @Test
  void saysEverythingThatIsWrongAtOnceAndKeepsNothing() {
    Answer answer =
        refused(
            whole -> {
              whole.put("reason", "blackmail");
              whole.remove("language");
              subject(whole).remove("id");
            });

    assertThat(answer.json().path("fields")).hasSize(3);
    long kept = story.seeing(() -> sql.sql("select count(*) from subject").query(Long.class).single());
    assertThat(kept).isZero();
  }

  @Test
  void refusesABodyOverOneMegabyte() {
    Answer answer = calls.post("lead", REPORTS, report(whole -> whole.put("source", "s".repeat(1 << 20))));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.detail()).contains("1 MB");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"[]", "{\"source\":", "\"report\"", "''"})
  void refusesABodyThatIsNoObject(String body) {
    Answer answer = calls.post("lead", REPORTS, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).contains("JSON");
  }

  @Test
  void takesReportsFromThoseWhoMayOpenCasesOnly() {
    assertThat(calls.post("reviewer-harbor", REPORTS, report(whole -> {})).status()).isEqualTo(403);
    assertThat(calls.post("auditor", REPORTS, report(whole -> {})).status()).isEqualTo(403);
  }

  @Test
  void listsTheReasonsThatAReportMayName() {
    JsonNode reasons = calls.get("reviewer-harbor", "/api/v1/reasons").json();

    assertThat(reasons).hasSize(10);
    assertThat(reasons.get(0).path("key").asText()).isEqualTo("counterfeit_vouchers");
    assertThat(reasons.get(0).path("name").asText()).isEqualTo("Counterfeit vouchers");
  }

  private Answer refused(Consumer<ObjectNode> change) {
    Answer answer = calls.post("lead", REPORTS, report(change));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return answer;
  }

  private static ObjectNode subject(ObjectNode report) {
    return (ObjectNode) report.path("subject");
  }

  private static String report(Consumer<ObjectNode> change) {
    ObjectNode report = JSON.createObjectNode();
    report.put("source", "voucher-detector").put("reference", "vd-1").put("reason", "counterfeit_vouchers");
    report.put("language", "en").put("market", "ph");
    report.putObject("subject").put("type", "merchant").put("id", "m-20417").put("name", "Golden Lotus Spa");
    change.accept(report);
    return report.toString();
  }
}
