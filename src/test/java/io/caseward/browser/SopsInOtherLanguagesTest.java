package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an SOP's files say is said as the page around it: forms, what form-js adds and the server answers, and diagrams. */
@CasewardTest
class SopsInOtherLanguagesTest {

  /** Beside the clauses, which are policy's own words. */
  private static final Pattern ENGLISH_WORDS = Pattern.compile("[A-Za-z]{3,}");

  private static final String MORE_FIELDS =
      """
      "components": [
        {"id": "tags", "type": "taglist", "key": "tags", "label": "Search", "values": [{"label": "One", "value": "one"}]},
        {"id": "count", "type": "number", "key": "count", "label": "Select"},""";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TaskWork work;

  private TaskRow task;

  @BeforeEach
  void aTaskIsTaken() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    task = work.take(story.task(number, "userTask_ReviewCase").id(), story.person("reviewer-harbor"));
  }

  @Test
  void aChineseReviewerReadsNoEnglishInIt() {
    try (Visitor reviewer = reviewer("zh-CN").pictured("task-form-zh")) {
      Locator form = reviewer.page.locator("[data-form]");

      assertThat(form.locator("legend").first()).hasText("是否违规？");
      assertThat(form).not().containsText(ENGLISH_WORDS);
      assertThat(reviewer.page.locator(".taskhead")).containsText("审核案件");
    }
  }

  @Test
  void theServersAnswersNameTheFieldAsItReads() {
    try (Visitor reviewer = reviewer("es").expects("422")) {
      reviewer.page.locator("[data-submit=stay]").click();

      assertThat(reviewer.page.locator("[data-form] .fjs-form-field-error").first()).hasText("«¿Es una infracción?» necesita una respuesta.");
      assertThat(reviewer.page.locator("[data-banner]")).containsText("«Por qué, para el registro» necesita una respuesta.");
    }
  }

  @Test
  void formJsOwnWordsAreSaidToo() {
    try (Visitor reviewer = Visitor.reading(address(), "es").signedInAs("reviewer-harbor")) {
      reviewer.page.route(Pattern.compile("/form$"), SopsInOtherLanguagesTest::withMoreFields);
      reviewer.opens("/tasks/" + task.id());

      assertThat(reviewer.page.locator("[data-form] .fjs-taglist-input")).hasAttribute("placeholder", "Buscar");
      assertThat(reviewer.page.locator("[data-form] .fjs-number-arrow-up")).hasAttribute("aria-label", "Aumentar");
    }
  }

  @Test
  void theDiagramIsDrawnInThemToo() {
    try (Visitor reviewer = Visitor.reading(address(), "zh-CN").signedInAs("reviewer-harbor").opens("/sops/case-check")) {
      Locator diagram = reviewer.page.locator("[data-diagram] svg").first();

      assertThat(reviewer.page.locator("[data-element-id=userTask_ReviewCase]")).containsText("审核案件");
      assertThat(diagram).not().containsText(ENGLISH_WORDS);
      assertThat(reviewer.heading()).hasText("案件审核");
      reviewer.pictured("diagram-zh");
    }
  }

  private static void withMoreFields(Route route) {
    var answer = route.fetch();
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(answer.text().replaceFirst("\"components\":\\[", MORE_FIELDS)));
  }

  private Visitor reviewer(String language) {
    Visitor reviewer = Visitor.reading(address(), language).signedInAs("reviewer-harbor").opens("/tasks/" + task.id());
    assertThat(reviewer.page.locator("[data-task-form]")).not().hasAttribute("aria-busy", "true");
    return reviewer;
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
