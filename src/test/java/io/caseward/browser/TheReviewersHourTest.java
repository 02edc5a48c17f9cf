package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Thirty tasks by keyboard alone, from the list and back to it. */
@CasewardTest
class TheReviewersHourTest {

  private static final int TASKS = 30;
  private static final List<String> AREAS = List.of("fake_reviews", "misleading_listing", "price_gouging", "counterfeit_vouchers", "unlicensed_service");
  private static final List<Severity> SEVERITIES = List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW);

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired FinishedSteps steps;

  @Test
  void isDoneWithoutTouchingTheMouse() {
    List<String> cases = IntStream.range(0, TASKS).mapToObj(at -> story.opens(AREAS.get(at % AREAS.size()), SEVERITIES.get(at % SEVERITIES.size()), "tl")).toList();

    try (Visitor reviewer = Visitor.at("http://localhost:" + port).signedInAs("reviewer-harbor")) {
      reviewer.page.evaluate("addEventListener('pointerdown', () => { throw new Error('The mouse was used.'); }, true)");
      reviewer.page.keyboard().press("n");
      Set<String> worked = new HashSet<>();
      for (int at = 0; at < TASKS; at++) {
        reviewer.page.waitForURL(Pattern.compile("/tasks/"));
        worked.add(reviewer.page.url());
        work(reviewer.page, at);
        reviewer.page.waitForURL(url -> !worked.contains(url));
      }

      assertThat(worked).hasSize(TASKS);
      assertThat(reviewer.page).hasURL(Pattern.compile("/worklist"));
      reviewer.sees("Nothing waits that fits you").pictured("reviewers-hour");
    }
    assertThat(cases).allSatisfy(number -> assertThat(story.seeing(() -> steps.of(number)).stream().map(FinishedStep::by)).contains("reviewer-harbor"));
  }

  /** Looks at the subject's history, now and then goes away for a while, and decides. */
  private static void work(Page page, int at) {
    assertThat(answers(page).first()).isEnabled();
    page.keyboard().press("s");
    if (at % 10 == 4) {
      holdsAndGoesOn(page);
    }
    switch (at % 5) {
      case 0 -> violation(page);
      case 3 -> insufficient(page);
      default -> answers(page, "2");
    }
    type(page, "Why, for the record", "Seen, and weighed against the clause.");
    page.keyboard().press("Control+Enter");
  }

  private static void violation(Page page) {
    answers(page, "1");
    tabTo(page, "select");
    page.keyboard().press("ArrowDown");
  }

  private static void insufficient(Page page) {
    answers(page, "3");
    type(page, "What is missing", "The receipt of the second booking.");
  }

  private static void answers(Page page, String key) {
    page.keyboard().press(key);
    assertThat(answers(page).nth(Integer.parseInt(key) - 1)).isChecked();
  }

  private static Locator answers(Page page) {
    return page.locator(".fjs-form .answer input");
  }

  /** A held task is left for the list; its row opens it again. */
  private static void holdsAndGoesOn(Page page) {
    String address = page.url();
    page.keyboard().press("o");
    page.keyboard().press("2");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/worklist"));
    page.keyboard().press("Enter");
    page.waitForURL(address);
    page.keyboard().press("g");
    assertThat(answers(page).first()).isEnabled();
  }

  private static void type(Page page, String field, String text) {
    tabTo(page, "textarea");
    while (!named(page, field)) {
      page.keyboard().press("Tab");
      tabTo(page, "textarea");
    }
    page.keyboard().type(text);
  }

  private static boolean named(Page page, String field) {
    return (Boolean) page.evaluate("field => (document.activeElement.labels?.[0]?.textContent ?? '').includes(field)", field);
  }

  private static void tabTo(Page page, String element) {
    int tabs = 0;
    while (!(Boolean) page.evaluate("element => document.activeElement.matches(element)", element)) {
      page.keyboard().press("Tab");
      if (tabs++ > 40) {
        throw new AssertionError("No %s is reached by Tab on %s.".formatted(element, page.url()));
      }
    }
  }
}
