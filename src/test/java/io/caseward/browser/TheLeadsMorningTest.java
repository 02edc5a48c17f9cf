package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskWork;
import io.caseward.worklist.bulk.Working;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the board to the tasks of a queue, to someone who has time for them, and back again. */
@CasewardTest
class TheLeadsMorningTest {

  private static final String NOTE = "Kestrel starts late today; please take these first.";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TaskWork work;
  @Autowired Working bulk;

  private List<String> waiting;

  @BeforeEach
  void aQueueWithWork() {
    waiting = IntStream.range(0, 4).mapToObj(one -> story.opens("fake_reviews", Severity.MEDIUM, "tl")).toList();
    story.opens("fake_reviews", Severity.MEDIUM, "ms");
  }

  @Test
  void aLeadReassignsAQueueFromTheBoardAndUndoesIt() {
    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/board").page.locator("[aria-label='Reassign tasks of reviews'], [aria-label='Reassign tasks of Reviews']").click();
      assertThat(lead.page.locator("[data-chosen-count]")).hasText("All 5 that fit this filter");
      lead.pictured("bulk-chosen").page.keyboard().press("r");
      lead.page.locator("#bulk-person").selectOption("reviewer-harbor-2");
      lead.page.locator("#bulk-reassign-note").fill(NOTE);
      lead.pictured("bulk-dialog").page.locator("#bulk-reassign .button--primary").click();
      lead.page.waitForURL(Pattern.compile("/worklist/bulk/\\d+"));

      bulk.one();
      assertThat(progress(lead)).hasAttribute("aria-valuenow", "20");
      lead.pictured("bulk-running");
      bulk.all();
      assertThat(progress(lead)).hasAttribute("aria-valuenow", "100");
      lead.sees("Not fit for the task").sees("Can be undone until").pictured("bulk-done");
      assertThat(waiting).allSatisfy(number -> assertThat(assignee(number)).isEqualTo("reviewer-harbor-2"));

      lead.page.keyboard().press("z");
      lead.sees("Being undone");
      bulk.all();
      lead.sees("Undone").pictured("bulk-undone");
      assertThat(waiting).allSatisfy(number -> assertThat(assignee(number)).isNull());
    }
  }

  @Test
  void rowsAreChosenByKeysAndKeptWhenTheActIsRefused() {
    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/worklist?tab=team&sort=age");
      press(lead, "x", "j", "j", "Shift+X");
      assertThat(lead.page.locator("[data-chosen-count]")).hasText("3 chosen");
      press(lead, "k", "x");
      assertThat(lead.page.locator("[data-choose]:checked")).hasCount(2);

      press(lead, "u");
      lead.page.locator("#bulk-onto").fill("C-1");
      lead.page.locator("#bulk-duplicate-note").fill(NOTE);
      lead.page.locator("#bulk-duplicate .button--primary").click();

      lead.sees("There is no case 'C-1'.");
      assertThat(lead.page.locator("[data-chosen-count]")).hasText("2 chosen");
      assertThat(lead.page.locator("#bulk-duplicate-note")).hasValue(NOTE);
    }
  }

  @Test
  void whatWasClosedIsOffTheListWithItsUndoBelow() {
    String onto = story.opens("harassment", Severity.HIGH, "tl");
    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/worklist?tab=team&search=" + waiting.get(0));
      press(lead, "x", "u");
      lead.page.locator("#bulk-onto").fill(onto);
      lead.page.locator("#bulk-duplicate-note").fill(NOTE);
      lead.page.locator("#bulk-duplicate .button--primary").click();
      lead.page.waitForURL(Pattern.compile("/worklist/bulk/\\d+"));
      bulk.all();

      lead.opens("/worklist?tab=team&search=" + waiting.get(0));
      assertThat(lead.page.locator("[data-row]")).hasCount(0);
      assertThat(lead.page.locator(".dock__latest")).containsText("1 of 1 closed");
      lead.pictured("bulk-latest").presses("Undo");
      bulk.all();
      lead.opens("/worklist?tab=team&search=" + waiting.get(0));
      assertThat(lead.page.locator("[data-row]")).hasCount(1);
    }
  }

  private static void press(Visitor someone, String... keys) {
    List.of(keys).forEach(someone.page.keyboard()::press);
  }

  private static Locator progress(Visitor someone) {
    return someone.page.getByRole(AriaRole.PROGRESSBAR);
  }

  private String assignee(String number) {
    return story.task(number, "userTask_ReviewCase").assignee();
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
