package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Visitor;
import io.caseward.slack.SetUpCheck.Finding;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator connects Slack, and is told what is wrong with it. */
@SlackTest
class SetUpPagesTest {

  private static final String CHANNEL = "#fraud-escalations";

  @Autowired SlackManifest manifest;
  @Autowired SlackApi slack;
  @Autowired HeardBefore heard;
  @Autowired HeardFeatures features;
  @Autowired Words words;
  @LocalServerPort int port;

  @BeforeEach
  void everyScopeIsGranted() {
    SLACK.forget();
    SLACK.grants(manifest.scopes());
  }

  private String tried(String channel) {
    return tries(channel).body();
  }

  private HttpResponse<String> tries(String channel) {
    Visitor admin = Visitor.signedIn(port, "admin");
    admin.get("/admin/slack");
    return admin.post("/admin/slack", Map.of("channel", channel));
  }

  @Test
  void saysWhatIsSet() {
    assertThat(Visitor.signedIn(port, "admin").get("/admin/slack").body())
        .contains("People open Caseward at https://caseward.example", "One is set. The test below", "links:read", "https://caseward.example/slack/events");
  }

  @Test
  void wantsNoAddressAndNoSecretInSocketMode() {
    SlackSettings socket = new SlackSettings(FakeSlack.TOKEN, "xapp-1", "", SLACK.address(), "", Map.of(), "", Duration.ofSeconds(1), 1, "http://localhost:8080");

    assertThat(new SetUpCheck(socket, slack, manifest, heard, words).settings()).extracting(Finding::field).containsExactly("pages", "token", "appToken", "heard");
    assertThat(new SetUpCheck(socket, slack, manifest, heard, words).settings().subList(0, 3)).allMatch(Finding::well);
    assertThat(SlackApi.json(new SlackManifest(features, socket, words).content())).contains("\"socket_mode_enabled\":true").doesNotContain("localhost", "url\"");
  }

  @Test
  void isForAdministratorsAlone() {
    assertThat(Visitor.signedIn(port, "lead").get("/admin/slack").statusCode()).isEqualTo(403);
  }

  @Test
  void postsAndTakesThatAwayAgain() {
    assertThat(tried(CHANNEL)).contains("Caseward is caseward in the workspace Test", "The token has all that are needed", "A message was posted to #fraud-escalations and taken away again");

    SLACK.expect(CHANNEL).nothing();
    assertThat(SLACK.calls()).contains("auth.test", "chat.postMessage", "chat.delete");
  }

  @Test
  void saysWhichScopesAreMissing() {
    SLACK.grants(List.of("chat:write", "commands"));

    assertThat(tried(CHANNEL)).contains("The token lacks", "links:read", "users:read.email");
  }

  @Test
  void saysThatTheTokenWasRevoked() {
    SLACK.refusesAllWith("token_revoked");

    assertThat(tried(CHANNEL)).contains("Slack has revoked this token").doesNotContain("was posted");
  }

  @Test
  void saysThatTheTokenIsWrong() {
    SLACK.refusesAllWith("invalid_auth");

    assertThat(tried(CHANNEL)).contains("Slack does not know this token");
  }

  @Test
  void saysWhatIsWrongWithTheChannel() {
    SLACK.remove("#gone");
    SLACK.archive("#old");

    assertThat(tried("#gone")).contains("Caseward sees no channel #gone");
    assertThat(tried("#old")).contains("#old is archived");
  }

  @Test
  void saysWhatIsWrongInBetween() {
    SLACK.next("chat.postMessage").isRateLimited(30);
    assertThat(tried(CHANNEL)).contains("Slack asks to wait");

    SLACK.next("auth.test").isRefused(500);
    assertThat(tried(CHANNEL)).contains("Slack answered HTTP 500");

    SLACK.next("auth.test").isReset();
    assertThat(tried(CHANNEL)).contains("Slack could not be reached");
  }

  @Test
  void saysThatItsMessageStandsThereStill() {
    SLACK.next("chat.delete").isRefused(500);

    assertThat(tried(CHANNEL)).contains("stands there still");
  }

  @Test
  void refusesWhatIsNoChannel() {
    HttpResponse<String> refused = tries("<!channel>");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(SLACK.calls()).isEmpty();
  }
}
