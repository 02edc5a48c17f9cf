package io.caseward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.slack.FakeWebhook;
import io.caseward.worklist.TaskRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People follow links in evidence; the server never does, wherever they lead. */
@CasewardTest
class EvidenceLinksTest {

  private static final String REPORT = """
      {"source": "app", "reference": "ssrf", "reason": "fake_reviews", "subject": {"type": "merchant", "id": "m-1", "name": "%1$s"}, "language": "tl", "market": "PH",
       "evidence": [{"type": "image", "url": "%1$s"}, {"type": "video", "url": "%1$s"}, {"type": "link", "url": "%1$s"}, {"type": "file", "url": "%1$s"}, {"type": "text", "text": "%1$s"}]}""";

  @Autowired private Calls calls;
  @Autowired private Story story;
  @LocalServerPort private int port;

  @Test
  void areNotFollowedByTheServer() {
    try (FakeWebhook inside = new FakeWebhook()) {
      String number = calls.post("lead", "/api/v1/reports", REPORT.formatted(inside.url())).json().path("case").asText();
      TaskRow review = story.task(number, "userTask_ReviewCase");
      Visitor lead = Visitor.signedIn(port, "lead");

      assertThat(lead.get("/cases/" + number).body()).contains(inside.url());
      assertThat(lead.get("/tasks/" + review.id()).statusCode()).isEqualTo(200);
      assertThat(calls.get("lead", "/api/v1/cases/" + number).body()).contains(inside.url());
      story.reviewed(number, "violation");

      assertThat(inside.calls()).isEmpty();
    }
  }
}
