package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalations;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that was refused stands open again at the field that is wrong, with everything typed. */
@CasewardTest
class RefusedFormsTest {

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired Escalations escalations;
  @Autowired Acknowledging acknowledging;

  @Test
  void aSettlementWithoutWordsStandsOpenAgain() {
    String overdue = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4).plusMinutes(1));
    String escalation = story.seeing(() -> escalations.of(overdue).get(0).number());
    acknowledging.acknowledge(escalation, story.person("lead"));

    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/escalations/" + escalation).page.locator("[data-opens=resolve]").click();
      lead.page.locator("#instruction").fill("   ");
      lead.page.locator("#resolve .button--primary").click();

      assertThat(lead.page.locator("#resolve")).hasAttribute("open", "");
      assertThat(lead.page.locator("#instruction")).isFocused();
    }
  }

  @Test
  void aRefusedClauseKeepsWhatWasTyped() {
    try (Visitor policy = Visitor.at(address()).signedInAs("policy")) {
      policy.opens("/policies/price_gouging").page.locator("details.policy__clause > summary").click();
      Locator form = policy.page.locator("details.policy__clause form");
      form.locator("[name=number]").fill("9.1");
      form.locator("[name=title]").fill("Holidays");
      form.locator("[name=text]").fill("Too short");
      form.locator("[name=why]").fill("Leads asked for it");
      form.locator(".button--primary").click();

      assertThat(form.locator("[name=title]")).hasValue("Holidays");
      assertThat(form.locator("[name=text]")).isFocused();
    }
  }

  @Test
  void aTaskOfNobodyCannotBeAnsweredBeforeItIsTaken() {
    String free = story.task(story.opens("harassment", Severity.HIGH, "tl"), "userTask_ReviewCase").id();

    try (Visitor reviewer = Visitor.at(address()).signedInAs("reviewer-harbor")) {
      reviewer.opens("/tasks/" + free);

      assertThat(reviewer.page.locator("[data-form] input[type=radio]").first()).isDisabled();
    }
  }

  @Test
  void aFileThatIsTooLargeIsNotSentAtAll() {
    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      Locator file = lead.opens("/cases/new").page.locator("#file");

      file.setInputFiles(new FilePayload("film.mp4", "video/mp4", new byte[10 * 1024 * 1024 + 1]));
      org.assertj.core.api.Assertions.assertThat(file.evaluate("field => field.validationMessage")).isEqualTo("The file is too large: at most 10485760 bytes are allowed.");
      file.setInputFiles(new FilePayload("film.mp4", "video/mp4", new byte[1024]));

      org.assertj.core.api.Assertions.assertThat(file.evaluate("field => field.validationMessage")).isEqualTo("");
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
