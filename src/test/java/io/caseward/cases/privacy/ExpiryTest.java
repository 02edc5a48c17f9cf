package io.caseward.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.CaseDetails;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reviews found to be real are kept for 30 days; everything else for ever. */
@CasewardTest
class ExpiryTest {

  private static final Subject SPA = new Subject("merchant", "M-spa", "Golden Lotus Spa");

  @LocalServerPort int port;
  @Autowired private Story story;
  @Autowired private KeepingRules rules;
  @Autowired private ExpiryWorker worker;
  @Autowired private CaseDetails details;
  @Autowired private TestClock clock;

  @BeforeEach
  void thirtyDays() {
    keep("30");
  }

  @Test
  void erasesWhatWasSaidWhenItsTimeIsOver() {
    String number = closed(SPA, "fake_reviews");

    passes(Duration.ofDays(30).minusSeconds(1));
    assertThat(evidence(number)).isEqualTo(1);
    assertThat(story.file(number).subject()).isEqualTo(SPA);
    passes(Duration.ofSeconds(1));

    assertThat(evidence(number)).isZero();
    assertThat(story.file(number).subject().name()).isEqualTo("erased");
    assertThat(story.file(number).outcome()).isEqualTo("no_violation");
    assertThat(story.timeline(number)).last().satisfies(act -> assertThat(act.data()).containsEntry("days", 30));
  }

  @Test
  void keepsTheSubjectAsLongAsOneOfItsCases() {
    String early = closed(SPA, "fake_reviews");
    String open = story.reports(SPA, "misleading_listing", Severity.MEDIUM, "tl");

    passes(Duration.ofDays(31));

    assertThat(evidence(early)).isZero();
    assertThat(evidence(open)).isEqualTo(1);
    assertThat(story.file(early).subject()).isEqualTo(SPA);
  }

  @Test
  void keepsForEverWhatNoRuleIsFor() {
    String number = closed(SPA, "misleading_listing");

    passes(Duration.ofDays(20_000));

    assertThat(evidence(number)).isEqualTo(1);
  }

  @Test
  void goesThroughAllThatIsDue() {
    List<String> numbers = IntStream.range(0, 120).mapToObj(n -> closed(new Subject("merchant", "M-" + n, "Spa " + n), "fake_reviews")).toList();

    passes(Duration.ofDays(31));

    assertThat(numbers).allMatch(number -> evidence(number) == 0);
  }

  @Test
  void saysWhatFallsDueNext() {
    closed(SPA, "fake_reviews");
    keep("31");
    assertThat(page()).contains("Nothing falls due within 30 days.");

    clock.advance(Duration.ofDays(1));

    assertThat(page()).contains("1 case falls due within 30 days.");
  }

  @Test
  void takesNoOtherDaysThanDays() {
    assertThatThrownBy(() -> keep("soon")).hasMessage("'days.fake_reviews.no_violation' is 'soon'. A number of days from 1 to 36500 is needed, or nothing for ever.");
  }

  private String closed(Subject subject, String reason) {
    String number = story.reports(subject, reason, Severity.MEDIUM, "tl");
    story.reviewed(number, "no_violation");
    return number;
  }

  private void keep(String days) {
    rules.change(new KeepingForm(Map.of(KeepingRule.field("fake_reviews", "no_violation"), days)), story.person("admin"));
  }

  private void passes(Duration time) {
    clock.advance(time);
    worker.work();
  }

  private long evidence(String number) {
    return story.seeing(() -> details.evidence(number)).stream().filter(piece -> piece.text() != null).count();
  }

  private String page() {
    return Visitor.signedIn(port, "admin").get("/admin/retention").body();
  }
}
