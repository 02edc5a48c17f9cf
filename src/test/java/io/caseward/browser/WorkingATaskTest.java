package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.worklist.Leases;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task's screen as those live in it who have one: nothing typed is lost, whatever happens. */
@CasewardTest
class WorkingATaskTest {

  private static final String HALF = "Half a thought about the redeemed codes";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Leases leases;

  private TaskRow task;

  @BeforeEach
  void aTaskIsTaken() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    task = work.take(story.task(number, "userTask_ReviewCase").id(), story.person("reviewer-harbor"));
  }

  @Test
  void aHeldTaskWaitsUntilItGoesOn() {
    try (Visitor reviewer = reviewer()) {
      reviewer.page.keyboard().press("o");
      reviewer.page.keyboard().press("4");
      primary(reviewer, "#hold").click();

      reviewer.page.waitForURL(Pattern.compile("/worklist"));
      reviewer.opens(address()).sees("waiting for an authority");
      assertThat(reviewer.page.locator("[data-submit]")).hasCount(0);
      reviewer.page.keyboard().press("g");

      assertThat(reviewer.page.locator("[data-submit=next]")).isVisible();
    }
  }

  @Test
  void aTaskHandedOverTakesItsDraftAlong() {
    try (Visitor reviewer = reviewer()) {
      notes(reviewer.page).fill(HALF);
      reviewer.presses("Hand over");
      reviewer.page.locator("#to").selectOption("reviewer-harbor-2");
      reviewer.page.locator("#handover-note").fill("His cousin sold the codes.");
      primary(reviewer, "#handover").click();
      reviewer.page.waitForURL(Pattern.compile("/worklist"));
    }
    try (Visitor colleague = visitor("reviewer-harbor-2")) {
      colleague.opens(address()).sees("reviewer-harbor says:").sees("His cousin sold the codes.");

      assertThat(notes(colleague.page)).hasValue(HALF);
    }
  }

  @Test
  void aRefusedDialogStandsOpenWithWhatWasTyped() {
    try (Visitor lead = visitor("lead")) {
      lead.opens(address()).presses("Hand over");
      lead.page.locator("#handover-note").fill("Nobody chosen");
      primary(lead, "#handover").click();

      assertThat(lead.page.locator("#handover")).hasAttribute("open", "");
      assertThat(lead.page.locator("#handover-note")).hasValue("Nobody chosen");
      assertThat(lead.page.locator("#handover .fjs-form-field-error").first()).containsText("queue");
    }
  }

  @Test
  void aLeadAnswersACallForHelpOnTheTask() {
    try (Visitor reviewer = reviewer()) {
      reviewer.page.keyboard().press("a");
      reviewer.page.locator("#help-text").fill("Is a spa a licensed service?");
      primary(reviewer, "#help").click();
      reviewer.sees("You asked a lead:");
    }
    try (Visitor lead = visitor("lead")) {
      lead.opens(address()).sees("Is a spa a licensed service?").page.locator("#answer-text").fill("Yes, in PH.");
      lead.presses("Send the answer");

      lead.sees("lead says:").sees("Yes, in PH.");
    }
  }

  @Test
  void aDraftIsThereInAnotherBrowser() {
    try (Visitor reviewer = reviewer()) {
      notes(reviewer.page).fill(HALF);
      reviewer.sees("Draft kept");
    }
    try (Visitor elsewhere = reviewer()) {
      assertThat(notes(elsewhere.page)).hasValue(HALF);
    }
  }

  @Test
  void aSecondTabIsToldAndEitherDraftMayGoOn() {
    try (Visitor reviewer = reviewer().expects("409")) {
      Page second = reviewer.page.context().newPage();
      second.navigate(address());
      assertThat(notes(second)).isEditable();
      notes(reviewer.page).fill(HALF);
      reviewer.sees("Draft kept");

      notes(second).fill("Another thought");
      assertThat(second.locator("[data-other-tab]")).isVisible();
      second.locator("[data-use=other]").click();
      assertThat(notes(second)).hasValue(HALF);
      notes(second).fill("Both thoughts");
      assertThat(second.locator("[data-saved]")).isVisible();
      second.reload();
      assertThat(notes(second)).hasValue("Both thoughts");

      notes(reviewer.page).fill("The first again");
      reviewer.page.locator("[data-use=this]").click();
      assertThat(reviewer.page.locator("[data-other-tab]")).isHidden();
    }
  }

  @Test
  void aLeaseThatLapsesWhileTypingLosesNothing() {
    try (Visitor reviewer = reviewer(page -> page.clock().install()).expects("409")) {
      reviewer.page.waitForResponse("**/lease", () -> notes(reviewer.page).fill(HALF));
      clock.advance(Duration.ofMinutes(31));
      leases.lapse();
      reviewer.page.clock().fastForward(61_000);
      notes(reviewer.page).pressSequentially("!");

      reviewer.sees("went back to its queue");
      assertThat(notes(reviewer.page)).hasValue(HALF + "!");
      reviewer.presses("Take it again");
      assertThat(notes(reviewer.page)).hasValue(HALF + "!");
      assertThat(reviewer.page.locator("[data-submit=next]")).isVisible();
    }
  }

  @Test
  void theEndOfALeaseIsToldBefore() {
    try (Visitor reviewer = reviewer(page -> page.clock().install())) {
      reviewer.page.clock().fastForward(Duration.ofMinutes(26).toMillis());
      reviewer.sees("unless you go on");
      clock.advance(Duration.ofMinutes(26));

      reviewer.presses("Keep it");

      assertThat(reviewer.page.locator("[data-ending]")).isHidden();
    }
  }

  @Test
  void aTaskFinishedElsewhereSaysSoWithTheTextStillThere() {
    try (Visitor reviewer = reviewer().expects("409")) {
      work.finish(task.id(), story.person("reviewer-harbor"), story.verdict(task.caseNumber(), "no_violation"));
      notes(reviewer.page).fill(HALF);
      reviewer.page.keyboard().press("Control+Enter");

      reviewer.sees("was finished by reviewer-harbor");
      assertThat(notes(reviewer.page)).hasValue(HALF);
      assertThat(reviewer.page.locator("[data-submit=next]")).isHidden();
    }
  }

  @Test
  void aPageThatTheBrowserHadKeptSaysThatItsTaskIsDone() {
    try (Visitor reviewer = reviewer().expects("409")) {
      work.finish(task.id(), story.person("reviewer-harbor"), story.verdict(task.caseNumber(), "no_violation"));

      reviewer.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

      reviewer.sees("was finished by reviewer-harbor");
    }
  }

  @Test
  void tooMuchTextIsRefusedInASentenceAndStaysWhereItIs() {
    try (Visitor reviewer = reviewer()) {
      notes(reviewer.page).evaluate("field => { field.value = 'x'.repeat(10 * 1024 * 1024); field.dispatchEvent(new Event('input', { bubbles: true })); }");
      reviewer.sees("Too long to keep a draft of");
      reviewer.page.locator("[data-submit=stay]").click();

      reviewer.sees("more than Caseward takes (10 MB");
      assertThat(notes(reviewer.page)).hasValue(Pattern.compile("^x{100}"));
    }
  }

  @Test
  void offlineTheDraftIsKeptInTheTab() {
    try (Visitor reviewer = reviewer().expects("ERR_INTERNET_DISCONNECTED")) {
      reviewer.page.context().setOffline(true);
      notes(reviewer.page).fill(HALF);
      reviewer.sees("Kept in this tab only");

      reviewer.page.context().setOffline(false);

      reviewer.sees("Draft kept");
    }
  }

  @Test
  void earlierDecisionsOnTheSameFactsAreShown() {
    String decided = decided();

    try (Visitor reviewer = reviewer()) {
      reviewer.page.keyboard().press("l");

      assertThat(reviewer.page.locator("#pane-related")).containsText(decided);
    }
  }

  /** The next one that was not drawn as a sample. */
  private String decided() {
    String number = story.opens("fake_reviews", Severity.LOW, "tl");
    story.reviewed(number, "no_violation");
    return story.file(number).outcome() == null ? decided() : number;
  }

  private Visitor reviewer() {
    return reviewer(page -> {});
  }

  private Visitor reviewer(Consumer<Page> first) {
    Visitor reviewer = visitor("reviewer-harbor");
    first.accept(reviewer.page);
    reviewer.opens(address());
    assertThat(notes(reviewer.page)).isEditable();
    return reviewer;
  }

  private Visitor visitor(String account) {
    return Visitor.at("http://localhost:" + port).signedInAs(account);
  }

  private String address() {
    return "/tasks/" + task.id();
  }

  private static Locator notes(Page page) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why, for the record"));
  }

  private static Locator primary(Visitor visitor, String dialog) {
    return visitor.page.locator(dialog + " .button--primary");
  }
}
