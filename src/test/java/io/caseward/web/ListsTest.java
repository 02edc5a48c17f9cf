package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every list says which of its parameters it cannot take, instead of showing nothing or breaking. */
@CasewardTest
class ListsTest {

  @Autowired private Calls calls;
  @Autowired private Story story;
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/tasks       | after    | forged
          /api/v1/tasks       | after    | yesterday~1
          /api/v1/tasks       | after    | %2B999999999-01-01T00:00:00Z~1
          /api/v1/tasks       | after    | 2026-13-01T00:00:00Z~1
          /api/v1/tasks       | size     | 0
          /api/v1/tasks       | size     | 201
          /api/v1/tasks       | size     | many
          /api/v1/tasks       | size     | 99999999999
          /api/v1/tasks       | severity | urgent
          /api/v1/tasks       | queue    | blackmail
          /api/v1/tasks       | language | english
          /api/v1/tasks       | waiting  | perhaps
          /api/v1/clocks      | state    | sleeping
          /api/v1/clocks      | size     | -1
          /api/v1/clocks      | after    | C-1
          /api/v1/escalations | state    | sleeping
          /api/v1/escalations | limit    | 0
          /api/v1/escalations | after    | E-0
          """)
  void tellsAProgramWhichParameterIsWrongAndWhatIsAllowed(String list, String parameter, String value) {
    Answer answer = calls.get("lead", list + "?" + parameter + "=" + value);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.field(parameter)).isNotEmpty().isEqualTo(answer.detail());
  }

  @ParameterizedTest
  @CsvSource({
    "/worklist, after, forged",
    "/worklist, queue, blackmail",
    "/worklist, severity, urgent",
    "/worklist/rows, after, 1~2~3",
    "/worklist/rows, language, english",
    "/cases, state, lost",
    "/cases, severity, urgent",
    "/cases, reason, boredom",
    "/cases, before, everything"
  })
  void tellsAPersonTheSame(String page, String parameter, String value) {
    HttpResponse<String> answer = Visitor.signedIn(port, "lead").get(page + "?" + parameter + "=" + value);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("&#39;" + parameter + "&#39; is &#39;" + value + "&#39;");
  }

  @Test
  void namesWhatIsAllowed() {
    assertThat(calls.get("lead", "/api/v1/tasks?severity=urgent").detail())
        .isEqualTo("'severity' is 'urgent', which is not known. Allowed: low, medium, high, critical.");
    assertThat(calls.get("lead", "/api/v1/tasks?size=201").detail())
        .isEqualTo("'size' is '201', which is not possible. Give 1 to 200.");
  }

  @Test
  void takesAnEmptyParameterForNone() {
    story.opens("fake_reviews", Severity.HIGH);

    assertThat(calls.get("lead", "/api/v1/tasks?queue=&severity=&language=&after=").json().path("items")).hasSize(1);
  }

  @Test
  void refusesAQueueThatNobodyKnowsWhereTheNextTaskIsAskedFor() {
    Answer answer = calls.post("reviewer-harbor", "/api/v1/assignments", "{\"queues\": [\"blackmail\"]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field("queues")).contains("'blackmail'").contains("Allowed: ");
  }

  @Test
  void findsClocksByTheStateThatTheyShow() {
    story.opens("fake_reviews", Severity.HIGH);
    assertThat(calls.get("lead", "/api/v1/clocks?state=running").json().path("items")).as("the case's, and three of its task").hasSize(4);

    story.fastForward(Duration.ofDays(3));

    assertThat(calls.get("lead", "/api/v1/clocks?state=breached").json().path("items").findValuesAsText("state")).isNotEmpty().containsOnly("breached");
  }
}
