package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product's main job as its users meet it, in a real browser. */
@CasewardTest
class ACaseFromReportToDecisionTest {

  @LocalServerPort int port;
  @Autowired Story story;

  @Test
  void aLeadImportsReportsAndSeesTheCounts() {
    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/imports");
      lead.page.locator("input[type=file]").setInputFiles(new FilePayload("incidents.csv", "text/csv", incidents().getBytes(StandardCharsets.UTF_8)));
      lead.page.locator("select[name=mapping]").selectOption("servicenow-incidents");
      lead.page.locator("form[enctype] button.button--primary").click();

      assertThat(lead.page).hasURL(Pattern.compile("/imports/\\d+"));
      lead.sees("40").sees("20").pictured("import");
    }
  }

  @Test
  void aReviewerTakesTheNextTaskAndFinishesItByKeyboard() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    try (Visitor reviewer = Visitor.at(address()).signedInAs("reviewer-harbor")) {
      reviewer.sees(number).pictured("worklist");
      reviewer.page.keyboard().press("n");
      reviewer.page.waitForURL(Pattern.compile("/tasks/"));
      reviewer.page.locator("input[type=radio]").nth(1).check();
      reviewer.page.locator("textarea").first().fill(Story.WHY);
      reviewer.pictured("task");
      reviewer.page.keyboard().press("Control+Enter");
      reviewer.page.waitForURL(Pattern.compile("/(worklist|tasks/)"), new Page.WaitForURLOptions());
      assertThat(reviewer.page.locator("body")).not().containsText("could not");
    }
    // A drawn sample would have a second review ahead; either way this one is finished.
    org.assertj.core.api.Assertions.assertThat(story.tasks(number)).extracting(TaskRow::element).doesNotContain("userTask_ReviewCase");
  }

  @Test
  void anOverdueTaskEscalatesAndALeadAcknowledgesItInThePreview() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4).plusMinutes(1));

    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/escalations").sees(number).pictured("escalations");
      lead.opens("/slack/preview").sees(number).pictured("slack-preview");
      lead.presses("Acknowledge");
      lead.opens("/escalations").sees("lead");
      lead.opens("/cases/" + number).sees("Golden Lotus Spa").pictured("case");
    }
    org.assertj.core.api.Assertions.assertThat(story.task(number, "userTask_ResolveEscalation").assignee()).isEqualTo("lead");
  }

  private String address() {
    return "http://localhost:" + port;
  }

  /** Twenty incidents of two rows each, as a ServiceNow log has them. */
  private static String incidents() {
    StringBuilder rows = new StringBuilder("number,incident_state,opened_at,contact_type,location,category,subcategory,u_symptom,impact,urgency,priority\n");
    for (int i = 0; i < 20; i++) {
      String incident = "INC%07d,%s,01-05-2026 0%d:15,Phone,Location 1,Category %d,Subcategory 1,Symptom 1,2 - Medium,2 - Medium,3 - Moderate%n";
      rows.append(incident.formatted(100 + i, "New", i % 10, 20 + i)).append(incident.formatted(100 + i, "Closed", i % 10, 20 + i));
    }
    return rows.toString();
  }
}
