package io.caseward.slack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caseward.slack.EscalationBlocks.ACKNOWLEDGE;
import static io.caseward.slack.OverdueInSlack.LEAD_2;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.caseward.browser.Visitor;
import io.caseward.slack.outbox.OutboxDesk;
import io.caseward.worklist.live.Ticking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is done in Slack shows on the page, and what is done on the page in Slack. */
@SlackTest
class ShowsInBothPlacesTest {

  /** The page hears of changes four times a second; what is left of a second is its own. */
  private static final ContainsTextOptions AT_ONCE = new ContainsTextOptions().setTimeout(750);

  @Autowired OverdueInSlack slack;
  @Autowired OutboxDesk desk;
  @Autowired Ticking live;
  @LocalServerPort int port;

  @BeforeEach
  void aReviewIsOverdue() {
    slack.begins();
  }

  @AfterEach
  void isOver() {
    slack.isOver();
  }

  @Test
  void anAcknowledgementInSlackShowsOnAPageThatIsOpenWithinASecond() {
    try (Visitor lead = Visitor.at("http://localhost:" + port).signedInAs("lead")) {
      looksAtIt(lead);

      slack.calls().interaction(slack.press(LEAD_2, ACKNOWLEDGE));
      live.tick();

      assertThat(lead.page.locator("#standing")).containsText("acknowledged by lead-2", AT_ONCE);
      assertThat(lead.page.locator("#standing")).containsText("Take over");
    }
  }

  @Test
  void anAcknowledgementOnThePageShowsInSlackWithTheNextMessageThatIsSent() {
    try (Visitor lead = Visitor.at("http://localhost:" + port).signedInAs("lead")) {
      looksAtIt(lead);

      lead.page.keyboard().press("a");
      lead.page.waitForCondition(() -> slack.escalation().acknowledgedBy() != null);
      desk.sendDue();

      slack.message().edited("has it since").saysNot(ACKNOWLEDGE + "\"").reply("acknowledged after");
    }
  }

  /** Once the page listens. */
  private void looksAtIt(Visitor lead) {
    lead.page.waitForResponse("**/worklist/live", () -> lead.opens("/escalations/" + slack.escalation().number()));
    live.tick();
  }
}
