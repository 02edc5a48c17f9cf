package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import io.caseward.worklist.live.Ticking;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class TheListWhileOthersWorkTest {

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TaskWork work;
  @Autowired Ticking live;

  @Test
  void aTaskTakenElsewhereSaysSoAndLeavesAndTheCountsMove() {
    String taken = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    String left = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    try (Visitor reviewer = Visitor.at(address()).signedInAs("reviewer-harbor")) {
      Locator row = reviewer.page.locator("[data-row]", new Page.LocatorOptions().setHasText(taken));
      assertThat(row).isVisible();
      assertThat(reviewer.page.locator("#summary")).containsText("2 wait");
      live.tick();

      work.take(task(taken).id(), story.person("reviewer-harbor-2"));
      live.tick();

      assertThat(row).hasClass(Pattern.compile("is-leaving"));
      assertThat(row).containsText("reviewer-harbor-2");
      assertThat(reviewer.page.locator("#summary")).containsText("1 waits");
      reviewer.sees(left);
    }
  }

  @Test
  void ofTwoWhoTakeATaskAtOnceOneHasItAndTheOtherIsToldWho() {
    TaskRow task = task(story.opens("fake_reviews", Severity.MEDIUM, "tl"));
    try (Visitor one = Visitor.at(address()).signedInAs("reviewer-harbor");
        Visitor other = Visitor.at(address()).signedInAs("reviewer-harbor-2")) {
      List<Route> asked = List.of(taking(one), taking(other));
      asked.forEach(Route::resume);

      one.page.waitForCondition(() -> task(task.caseNumber()).assignee() != null);
      String holder = task(task.caseNumber()).assignee();
      Visitor winner = holder.equals("reviewer-harbor") ? one : other;
      Visitor loser = winner == one ? other : one;
      assertThat(winner.page).hasURL(Pattern.compile("/tasks/" + task.id()));
      loser.sees("was taken by " + holder).pictured("race-lost");
    }
  }

  /** Presses the key, and keeps what it sends for later. */
  private static Route taking(Visitor reviewer) {
    AtomicReference<Route> asked = new AtomicReference<>();
    reviewer.page.route("**/assignment", asked::set);
    reviewer.page.keyboard().press("j");
    reviewer.page.keyboard().press("t");
    reviewer.page.waitForCondition(() -> asked.get() != null);
    return asked.get();
  }

  @Test
  void aLeadSeesTheTeamsTasksAndFiltersThemByAddress() {
    String number = story.opens("account_fraud", Severity.HIGH, "tl");
    work.take(task(number).id(), story.person("reviewer-harbor"));
    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/worklist?tab=team&holder=somebody&vendor=harbor").sees(number).pictured("team");
      lead.opens("/worklist?tab=team&holder=on_hold");
      assertThat(lead.page.locator("[data-row]")).hasCount(0);
      lead.opens("/worklist?tab=team&search=golden+lotus&sort=age").sees(number);
    }
  }

  private TaskRow task(String number) {
    return story.task(number, "userTask_ReviewCase");
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
