package io.caseward.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.EvidenceShown;
import io.caseward.cases.Severity;
import io.caseward.database.Sha256;
import io.caseward.database.Superuser;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a case's outcome rests on, in one page and one signed answer. */
@CasewardTest
class DecisionRecordTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private Story story;
  @Autowired private Calls calls;
  @Autowired private Recorded recorded;
  @Autowired private LookBook book;
  @Autowired private TestClock clock;
  @Autowired private Superuser superuser;
  @LocalServerPort private int port;

  @Test
  void namesTheDecisionItsWordingItsPeopleAndWhatTheySaw() {
    String number = decided();

    JsonNode record = calls.get("policy", "/api/v1/cases/" + number + "/record").json().path("record");

    JsonNode decided = record.path("decided").path(0);
    assertThat(decided.path("decision").path("outcome").asText()).isEqualTo("violation");
    assertThat(decided.path("decision").path("decidedRole").asText()).isEqualTo("reviewer");
    assertThat(decided.path("vendor").asText()).isEqualTo("harbor");
    assertThat(decided.path("clause").path("text").asText()).isNotBlank();
    assertThat(decided.path("shown")).hasSize(1);
    assertThat(record.path("evidence").path(0).path("sha256").asText()).hasSize(64);
    assertThat(record.path("sopVersion").asInt()).isPositive();
    assertThat(record.path("steps")).isNotEmpty();
    assertThat(record.path("penalties")).isNotEmpty();
  }

  @Test
  void isSignedWithAKeyThatAnybodyMayCheckItBy() throws Exception {
    String number = decided();
    JsonNode answer = calls.get("policy", "/api/v1/cases/" + number + "/record").json();

    JWSObject signed = JWSObject.parse(answer.path("signed").asText());
    JWKSet keys = JWKSet.parse(calls.get("policy", "/api/v1/record/keys").body());

    assertThat(signed.verify(new ECDSAVerifier(keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey()))).isTrue();
    assertThat(JSON.readTree(signed.getPayload().toString())).isEqualTo(answer.path("record"));
  }

  @Test
  void saysSomethingElseWhenAFactHasChanged() throws Exception {
    String number = decided();
    String before = said(number);
    assertThat(said(number)).isEqualTo(before);

    calls.post("lead", "/api/v1/cases/" + number + "/appeals", "{\"text\": \"The guests were our own cousins.\"}");

    assertThat(said(number)).isNotEqualTo(before).contains("cousins");
  }

  @Test
  void holdsTheHashOfWhatAFileSaysAndNotOnlyOfWhereItIs() throws Exception {
    String number = openedWithAFile("She wrote: you will see.");
    JsonNode piece = piece(number);
    assertThat(piece.path("file").asText()).isEqualTo(Sha256.hex("She wrote: you will see."));
    assertThat(Visitor.signedIn(port, "policy").get("/cases/" + number + "/record").body()).contains(piece.path("sha256").asText(), piece.path("file").asText());

    exchanged(number, "She wrote: goodbye.");

    assertThat(piece(number).path("file").asText()).isEqualTo(Sha256.hex("She wrote: goodbye."));
    assertThat(piece(number).path("sha256").asText()).hasSize(64).isNotEqualTo(piece.path("sha256").asText());
  }

  @Test
  void isShownAsAPageAndSoIsPutOnRecord() {
    String number = decided();

    String page = Visitor.signedIn(port, "policy").get("/cases/" + number + "/record").body();

    assertThat(page).contains("Decision record of " + number, "reviewer-harbor", "SHA-256");
    assertThat(recorded.of(number)).filteredOn(entry -> entry.act().equals("open")).singleElement()
        .satisfies(opened -> assertThat(opened.actor() + " " + opened.noun() + " " + opened.door()).isEqualTo("policy decision_record page"));
    assertThat(Visitor.signedIn(port, "reviewer-harbor").get("/cases/" + number + "/record").statusCode()).isEqualTo(403);
  }

  @Test
  void isOneStepAwayFromWhoeverDecidesAnAppeal() {
    String number = decided();
    calls.post("lead", "/api/v1/cases/" + number + "/appeals", "{\"text\": \"The guests were our own cousins.\"}");
    String task = story.task(number, "userTask_DecideAppeal").id();

    assertThat(Visitor.signedIn(port, "policy").get("/tasks/" + task).body()).contains("href=\"/cases/" + number + "/record\"");
    assertThat(Visitor.signedIn(port, "reviewer-inhouse").get("/tasks/" + task).body()).doesNotContain("/record\"");
  }

  @Test
  void isNotThereForACaseThatIsNot() {
    assertThat(calls.get("policy", "/api/v1/cases/C-999999/record").status()).isEqualTo(404);
  }

  @Test
  void tellsWhoLookedAtSensitiveEvidenceByWhateverDoor() {
    String sensitive = story.opens("sensitive_media", Severity.HIGH, "en");
    String plain = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    Visitor.signedIn(port, "lead").get("/cases/" + sensitive);
    calls.get("auditor", "/api/v1/cases/" + sensitive);
    calls.get("auditor", "/api/v1/cases/" + plain);

    assertThat(recorded.entries()).filteredOn(entry -> entry.act().equals("look"))
        .extracting(entry -> entry.actor() + " " + entry.door() + " " + entry.caseNumber())
        .containsExactly("lead page " + sensitive, "auditor api " + sensitive);
    JsonNode looks = calls.get("policy", "/api/v1/cases/" + sensitive + "/record").json().path("record").path("looks");
    assertThat(looks).hasSize(2);
    assertThat(looks.path(0).path("shown").path("evidence")).hasSize(1);
  }

  @Test
  void tellsALookOnceAPersonAPieceAndAQuarterOfAnHour() {
    String number = story.opens("sensitive_media", Severity.HIGH, "en");
    Visitor lead = Visitor.signedIn(port, "lead");

    lead.get("/cases/" + number);
    clock.advance(LookBook.ONE_LOOK.minusSeconds(1));
    lead.get("/cases/" + number);
    assertThat(looks(number)).containsExactly("lead");
    calls.get("auditor", "/api/v1/cases/" + number);
    assertThat(looks(number)).containsExactly("lead", "auditor");
    clock.advance(Duration.ofSeconds(1));
    lead.get("/cases/" + number);

    assertThat(looks(number)).containsExactly("lead", "auditor", "lead");
  }

  @Test
  void tellsALookOnceHoweverManyRequestsBringAFilm() throws Exception {
    String number = story.opens("sensitive_media", Severity.HIGH, "en");
    EvidenceShown film = new EvidenceShown(number, "sensitive_media", List.of(4711L));

    CompletableFuture<?>[] requests = Stream.generate(() -> CompletableFuture.runAsync(() -> book.enter("lead", film))).limit(24).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(requests).get(20, TimeUnit.SECONDS);

    assertThat(looks(number)).hasSize(1);
  }

  @Test
  void tellsOfPiecesThatCameSinceTheLook() {
    String number = story.opens("sensitive_media", Severity.HIGH, "en");
    book.enter("lead", new EvidenceShown(number, "sensitive_media", List.of(1L, 2L)));

    book.enter("lead", new EvidenceShown(number, "sensitive_media", List.of(1L, 2L, 3L)));

    assertThat(recorded.of(number)).filteredOn(entry -> entry.act().equals("look")).last().satisfies(look -> assertThat(look.after()).contains("[3]"));
  }

  private List<String> looks(String number) {
    return recorded.of(number).stream().filter(entry -> entry.act().equals("look")).map(Entry::actor).toList();
  }

  /** Without what changes with every record of the same facts: where the chain stands, and the time. */
  private String said(String number) throws Exception {
    JsonNode record = calls.get("policy", "/api/v1/cases/" + number + "/record").json().path("record");
    return JSON.writeValueAsString(((ObjectNode) record).without(List.of("head", "issuedAt")));
  }

  private JsonNode piece(String number) {
    return calls.get("policy", "/api/v1/cases/" + number + "/record").json().path("record").path("evidence").path(0);
  }

  private String openedWithAFile(String text) {
    String file = calls.bring("lead", "/api/v1/evidence-files", text.getBytes(UTF_8), "text/plain").json().path("id").asText();
    return calls.post("lead", "/api/v1/reports",
            "{\"source\": \"app\", \"reference\": \"f-1\", \"reason\": \"fake_reviews\", \"subject\": {\"type\": \"merchant\", \"id\": \"m-1\"}, \"language\": \"tl\", \"market\": \"PH\","
                + " \"evidence\": [{\"type\": \"file\", \"file\": \"" + file + "\"}]}")
        .json().path("case").asText();
  }

  /** The same piece at the same place, with another content. */
  private void exchanged(String number, String text) throws SQLException {
    try (Connection connection = superuser.connect()) {
      JdbcClient.create(new SingleConnectionDataSource(connection, true))
          .sql("update evidence_file set bytes = :bytes, sha256 = sha256(:bytes) where case_number = :case")
          .param("bytes", text.getBytes(UTF_8))
          .param("case", Long.valueOf(number.substring(2)))
          .update();
    }
  }

  private String decided() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.reviewed(number, "violation");
    return number;
  }
}
