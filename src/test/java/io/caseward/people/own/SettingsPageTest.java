package io.caseward.people.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Evidence;
import io.caseward.cases.NewReport;
import io.caseward.cases.Reports;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.people.PreferenceTable;
import io.caseward.people.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class SettingsPageTest {

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired Reports reports;
  @Autowired PreferenceTable preferences;
  private Visitor lead;
  private String number;

  @BeforeEach
  void aCaseWithAPictureAndAFilm() {
    lead = Visitor.signedIn(port, "lead");
    List<Evidence> evidence = List.of(Evidence.of("image", null, "/images/demo/voucher.svg", null), Evidence.of("video", null, "/images/demo/clip.mp4", null));
    Subject subject = new Subject("creator", "CR-1", "Someone on the air");
    number = reports.receive(new NewReport("test", "R-1", "sensitive_media", subject, "en", "PH", Severity.HIGH, Instant.parse("2026-06-01T08:00:00Z"), evidence, null), "lead").caseNumber();
  }

  @Test
  void whoChoseNothingIsShownEvidenceWithAllCare() {
    assertThat(preferences.of(story.person("lead"))).isEqualTo(Preferences.NONE);
    assertThat(casePage()).contains("class=\"media  is-grey\"").contains("data-mute=\"true\"").doesNotContain("is-open");
  }

  @Test
  void aChoiceHoldsOnThePagesThatFollowAndForOnePersonAlone() {
    lead.get("/settings");
    lead.post("/settings", Map.of("mute", "on"));

    assertThat(preferences.of(story.person("lead"))).isEqualTo(new Preferences(false, false, true, null));
    assertThat(casePage()).contains("class=\"media is-open \"").doesNotContain("is-grey");
    assertThat(preferences.of(story.person("lead-2"))).isEqualTo(Preferences.NONE);
  }

  @Test
  void isReachedFromTheAccountsMenu() {
    assertThat(casePage()).contains("href=\"/settings\"");
  }

  private String casePage() {
    return lead.get("/cases/" + number).body();
  }
}
