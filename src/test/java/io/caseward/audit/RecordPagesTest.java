package io.caseward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.web.CsvSheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What auditors ask of the record, as pages and as calls. */
@CasewardTest
class RecordPagesTest {

  @Autowired private Story story;
  @Autowired private Recorded recorded;
  @Autowired private Calls calls;
  @Autowired private Anchoring anchoring;
  @Autowired private AnchorFile file;
  @Autowired private Keys keys;
  @Autowired private RecordTable record;
  @Autowired private Environment environment;
  @LocalServerPort private int port;
  private String number;

  @BeforeEach
  void aCaseThatWasTaken() {
    number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    calls.post("reviewer-harbor", "/api/v1/tasks/" + story.task(number, "userTask_ReviewCase").id() + "/assignment", "");
  }

  @Test
  void findsEntriesByWhoWhatCaseTimeAndDoor() {
    assertThat(found("who=reviewer-harbor")).hasSize(1);
    assertThat(found("who=reviewer-harbor&noun=task&act=update&door=api&caseNumber=" + number.toLowerCase() + "&from=2026-01-01&to=2099-12-31")).hasSize(1);
    assertThat(found("caseNumber=" + number)).hasSize(3);
    assertThat(found("to=2020-01-01")).isEmpty();
    assertThat(found("who=nobody-here")).isEmpty();
  }

  @Test
  void goesOnWhereAPageEnds() {
    recorded.fill(120);

    JsonNode first = calls.get("auditor", "/api/v1/record?act=look").json();
    JsonNode second = calls.get("auditor", "/api/v1/record?act=look&before=" + first.path("next").asLong()).json();

    assertThat(first.path("items")).hasSize(50);
    assertThat(second.path("items").path(0).path("id").asLong()).isLessThan(first.path("items").path(49).path("id").asLong());
  }

  @ParameterizedTest
  @CsvSource({"from=yesterday, from", "door=window, door"})
  void refusesWhatCanFitNothing(String query, String field) {
    assertThat(calls.get("auditor", "/api/v1/record?" + query).status()).isEqualTo(400);
    assertThat(calls.get("auditor", "/api/v1/record?" + query).field(field)).contains(query.substring(query.indexOf('=') + 1));
  }

  @Test
  void showsThePageToAuditorsAndNobodyElse() {
    String page = Visitor.signedIn(port, "auditor").get("/record?caseNumber=" + number).body();

    assertThat(page).contains("reviewer-harbor", number, "changed");
    assertThat(Visitor.signedIn(port, "lead").get("/record").statusCode()).isEqualTo(403);
    assertThat(calls.get("lead-harbor", "/api/v1/record").status()).isEqualTo(403);
  }

  @Test
  void exportsToSpreadsheetsWithoutFormulas() {
    calls.get("auditor", "/api/v1/record/export?format=csv&who=%3DSUM(A1)");
    String csv = calls.get("auditor", "/api/v1/record/export?format=csv").body();

    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,at,actor,role");
    assertThat(csv).contains("reviewer-harbor", number);
    assertThat(CsvSheet.harmless("=SUM(A1)")).isEqualTo("'=SUM(A1)");
    assertThat(CsvSheet.harmless("-1")).isEqualTo("'-1");
    assertThat(CsvSheet.harmless("plain")).isEqualTo("plain");
  }

  @Test
  void exportsLinesForProgramsAndPutsThatOnRecord() {
    List<String> lines = calls.get("auditor", "/api/v1/record/export?format=jsonl&caseNumber=" + number).body().lines().toList();

    assertThat(lines).as("the case's three entries, and the export's own").hasSize(4).allSatisfy(line -> assertThat(line).startsWith("{\"id\":").contains(number));
    assertThat(recorded.entries()).filteredOn(entry -> entry.act().equals("export")).singleElement().satisfies(export -> {
      assertThat(export.actor() + " " + export.key()).isEqualTo("auditor jsonl");
      assertThat(export.after()).contains(number);
    });
  }

  @Test
  void tellsWhoCameInWhoDidNotAndWhoWent() {
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get("/worklist");
    lead.post("/sign-out", Map.of());
    Visitor.at(port).signIn("lead", "a wrong one");

    assertThat(recorded.entries()).filteredOn(entry -> entry.act().startsWith("sign_")).extracting(entry -> entry.act() + " " + entry.key() + " by " + entry.actor())
        .containsExactly("sign_in lead by lead", "sign_out lead by lead", "sign_in_refused lead by anonymous");
  }

  @Test
  void verifiesFromThePageAndPutsThatOnRecord() {
    recorded.seal();
    Visitor auditor = Visitor.signedIn(port, "auditor");
    auditor.get("/record/verification");

    assertThat(auditor.post("/record/verification", Map.of()).statusCode()).isEqualTo(302);

    String page = untilOver(auditor);
    assertThat(page).contains("The record is as it was written", "Intact");
    assertThat(recorded.entries()).filteredOn(entry -> entry.act().equals("verify")).last().extracting(Entry::actor).isEqualTo("auditor");
  }

  @Test
  void anchorsTheSignedHeadInAFileOfItsOwner() throws Exception {
    recorded.seal();

    anchoring.now();

    Link head = story.seeing(() -> record.head().orElseThrow());
    JWKSet published = JWKSet.parse(calls.get("auditor", "/api/v1/record/keys").body());
    assertThat(file.read(published).of(head.month())).containsEntry(head.position(), HexFormat.of().formatHex(head.hash()));
    assertThat(published.getKeys()).allMatch(key -> !key.isPrivate());
    Path home = Path.of(environment.getRequiredProperty("caseward.home"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("record-key.json")))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("record-anchors.jsonl")))).isEqualTo("rw-------");
    assertThat(Visitor.signedIn(port, "auditor").get("/record/verification").body()).contains("All there");
  }

  @Test
  void takesNoAnchorThatAnotherKeySigned() throws Exception {
    recorded.seal();
    anchoring.now();

    assertThat(file.read(new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("stranger").generate())).months()).isEmpty();
  }

  /** The page asks for its progress again as long as it goes. */
  private static String untilOver(Visitor auditor) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    String page = auditor.get("/record/verification/progress").body();
    while (page.contains("every 1s") && System.nanoTime() < end) {
      page = auditor.get("/record/verification/progress").body();
    }
    return page;
  }

  private JsonNode found(String query) {
    return calls.get("auditor", "/api/v1/record?" + query).json().path("items");
  }
}
