package io.caseward.escalation.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class OnCallPagesTest {

  @LocalServerPort int port;
  @Autowired Duties duties;
  @Autowired RotationTable rotations;

  @Test
  void aLeadMakesARotationThatRungsMayName() {
    Visitor lead = lead("/on-call/new");

    HttpResponse<String> made = lead.post("/on-call", Duties.fields("lead", "lead-2"));

    assertThat(Visitor.redirect(made)).isEqualTo("/on-call/duty");
    assertThat(lead.get("/on-call").body()).contains("Duty").contains("Dana Whitfield").contains("none in five weeks");
    assertThat(lead.get("/ladders/standard").body()).contains("On call: Duty");
  }

  @Test
  void thePageShowsWhoseWeekItIs() {
    duties.of("lead", "lead-2");

    String page = lead("/on-call").get("/on-call/duty").body();

    assertThat(page).contains("Turns change on Mon at 09:00, Asia/Manila.").contains("Dana Whitfield").contains("Marcus Bell").doesNotContain("banner--bad");
  }

  @Test
  void aGapIsRedBeforeItHappens() {
    duties.of("lead", "lead-2");
    duties.nobody("2026-06-04T00:00", "2026-06-06T00:00");

    Visitor lead = lead("/on-call");

    assertThat(lead.get("/on-call/duty").body()).contains("banner--bad").contains("Nobody is on call from").contains("Nobody stands in then").contains("is-gap");
    assertThat(lead.get("/on-call").body()).contains("nobody from");
  }

  @Test
  void aStandInTakesTheTurnAndGivesItBack() {
    duties.of("lead", "lead-2");
    Visitor lead = lead("/on-call/duty");

    lead.post("/on-call/duty/stand-ins", Map.of("from", "2026-06-03T09:00", "until", "2026-06-04T09:00", "person", "policy"));
    assertThat(lead.get("/on-call/duty").body()).contains("Priya Raman (stands in)");

    lead.post("/on-call/duty/stand-ins/" + rotations.find("duty").orElseThrow().standIns().get(0).id() + "/removal", Map.of());
    assertThat(lead.get("/on-call/duty").body()).doesNotContain("Priya Raman (stands in)");
  }

  @Test
  void nobodyAtAllIsSaid() {
    duties.of();

    assertThat(lead("/on-call").get("/on-call/duty").body()).contains("Nobody is on call from").contains("The rotation has nobody: name someone below.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone     | Mars/Olympus | 'zone' is 'Mars/Olympus', which is no time zone.",
        "handOver | nine         | 'handOver' is 'nine', which is no time of day.",
        "weekday  | SOMEDAY      | 'weekday' is 'SOMEDAY'. Allowed: MONDAY,",
        "since    | soon         | 'since' is 'soon', which is no date.",
        "person-1 | dana         | 'person-1' names 'dana', who is nobody here. Allowed: lead,",
        "person-1 | auditor      | 'person-1' names 'auditor', who may not acknowledge escalations.",
        "name     | ''           | 'name' is empty.",
      })
  void whatCannotBeIsRefusedWithTheWayToMendIt(String field, String value, String why) {
    duties.of("lead");
    Map<String, String> typed = Duties.fields("lead-2");
    typed.put(field, value);

    assertThat(read(lead("/on-call/duty").post("/on-call/duty", typed))).contains(why);
    assertThat(rotations.find("duty").orElseThrow().people()).containsExactly("lead");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soon             | 2026-06-04T09:00 | lead | 'from' is 'soon', which is no moment.",
        "2026-06-04T09:00 | 2026-06-03T09:00 | lead | 'until' is '2026-06-03T09:00'. Give a moment after the beginning",
        "2026-06-04T09:00 | 2027-06-03T09:00 | lead | 'until' is '2027-06-03T09:00'. Give a moment after the beginning, at most 90 days",
        "2026-05-04T09:00 | 2026-05-05T09:00 | lead | 'until' is '2026-05-05T09:00', which is over.",
        "2026-06-04T09:00 | 2026-06-05T09:00 | dana | 'person' names 'dana', who is nobody here.",
      })
  void aStandInThatCannotBeIsRefused(String from, String until, String person, String why) {
    duties.of("lead");

    assertThat(read(lead("/on-call/duty").post("/on-call/duty/stand-ins", Map.of("from", from, "until", until, "person", person)))).contains(why);
    assertThat(rotations.find("duty").orElseThrow().standIns()).isEmpty();
  }

  @Test
  void othersReadWhatLeadsChange() {
    duties.of("lead");

    assertThat(Visitor.signedIn(port, "auditor").get("/on-call/duty").body()).contains("Dana Whitfield").doesNotContain("name=\"person-0\"");
    assertThat(Visitor.signedIn(port, "lead-harbor").get("/on-call").statusCode()).isEqualTo(403);
    assertThat(lead("/on-call").get("/on-call/nowhere").statusCode()).isEqualTo(404);
    assertThat(lead("/on-call/duty").post("/on-call/duty/stand-ins/999/removal", Map.of()).statusCode()).isEqualTo(404);
  }

  private Visitor lead(String page) {
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get(page);
    return lead;
  }

  private static String read(HttpResponse<String> page) {
    return page.body().replace("&#39;", "'");
  }
}
