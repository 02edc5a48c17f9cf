package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.escalation.Escalations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A link to a page of ours shows what it leads to, where everybody who reads it may see that. */
@SlackTest
class LinkPreviewsTest {

  private static final String PAGES = "https://caseward.example";
  private static final String HARBORS = "#vouchers-harbor";
  private static final String KESTRELS = "#vouchers-kestrel";
  private static final String IN_HOUSE = "#vouchers-escalations";

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Escalations escalations;
  @Autowired SlackIds ids;
  @Autowired Aftermath aftermath;
  @LocalServerPort int port;
  private SlackCalls slack;
  private String number;

  @BeforeEach
  void aCaseOfHarbors() {
    SLACK.forget();
    ids.link("lead", "ULEAD");
    ids.link("reviewer-kestrel", "UKESTREL");
    slack = new SlackCalls(port, clock, aftermath);
    number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
  }

  @AfterEach
  void unlink() {
    ids.unlink();
  }

  /** What is shown below a message with these links. */
  private String shown(String user, String channel, String... paths) {
    int before = SLACK.previews().size();
    slack.event(SLACK.shared(user, channel, List.of(paths).stream().map(path -> PAGES + path).toArray(String[]::new)));
    List<?> all = SLACK.previews();
    return all.size() == before ? "" : all.get(all.size() - 1).toString();
  }

  @Test
  void showsNumberStateAndDueTimeOfACase() {
    String shown = shown("ULEAD", HARBORS, "/cases/" + number);

    assertThat(shown).contains("\"" + PAGES + "/cases/" + number + "\"", number, "Open", "High", "due <!date").doesNotContain("Golden Lotus");
  }

  @Test
  void showsATaskAndAnEscalation() {
    String task = story.task(number, "userTask_ReviewCase").id();
    story.fastForward(Duration.ofHours(4).plusMinutes(1));
    String escalation = story.seeing(() -> escalations.of(number).get(0).number());

    assertThat(shown("ULEAD", IN_HOUSE, "/tasks/" + task, "/escalations/" + escalation + "?from=slack#top")).contains("Review case", "Waits to be taken", escalation, "Nobody has it yet");
  }

  @Test
  void showsNothingOfOneVendorToAnother() {
    assertThat(shown("ULEAD", KESTRELS, "/cases/" + number)).isEmpty();
  }

  @Test
  void showsNothingThatWhoPostedItMayNotSee() {
    assertThat(shown("UKESTREL", IN_HOUSE, "/cases/" + number)).isEmpty();
    assertThat(shown("USTRANGER", IN_HOUSE, "/cases/" + number)).isEmpty();
  }

  @Test
  void showsNothingWhereItIsNotKnownWhoReads() {
    assertThat(shown("ULEAD", "#lunch", "/cases/" + number)).isEmpty();
  }

  @Test
  void showsNothingWhereAnotherOrganisationReads() {
    SLACK.shareOutside(HARBORS);
    SLACK.shareOutside(IN_HOUSE);

    assertThat(shown("ULEAD", HARBORS, "/cases/" + number)).isEmpty();
    assertThat(shown("ULEAD", IN_HOUSE, "/cases/" + number)).isEmpty();
  }

  @Test
  void showsWhatIsThereAndNothingElse() {
    String shown = shown("ULEAD", IN_HOUSE, "/cases/C-999999", "/cases/" + number, "/worklist", "/cases/../escalations");

    assertThat(shown).contains(number).doesNotContain("C-999999", "worklist", "..");
  }

  @Test
  void showsNothingWhileItIsTyped() {
    String typed = SLACK.shared("ULEAD", IN_HOUSE, PAGES + "/cases/" + number).replace("\"type\":\"link_shared\"", "\"type\":\"link_shared\",\"source\":\"composer\"");

    slack.event(typed);

    assertThat(typed).contains("composer");
    assertThat(SLACK.previews()).isEmpty();
  }

  @Test
  void asksSlackNothingAboutLinksThatAreNotOurs() {
    slack.event(SLACK.shared("ULEAD", IN_HOUSE, "https://caseward.example.evil.example/cases/" + number));

    assertThat(SLACK.previews()).isEmpty();
    assertThat(SLACK.calls()).doesNotContain("conversations.info");
  }
}
