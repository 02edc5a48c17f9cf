package io.caseward.slack;

import static io.caseward.slack.Called.LEAD;
import static io.caseward.slack.Outside.MAIL;
import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.people.CallChoices;
import io.caseward.people.CallTable;
import io.caseward.people.CallWay;
import io.caseward.slack.outbox.OutboxDesk;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SlackTest
class CallPagesTest {

  @LocalServerPort int port;
  @Autowired Called called;
  @Autowired CallTable choices;
  @Autowired OutboxDesk desk;
  @Autowired Story story;
  private Visitor lead;

  @BeforeEach
  void aLead() {
    called.begin();
    lead = Visitor.signedIn(port, "lead");
    lead.get("/settings/calls");
  }

  @AfterEach
  void unlink() {
    called.end();
  }

  @Test
  void isReachedFromTheSettings() {
    assertThat(lead.get("/settings").body()).contains("href=\"/settings/calls\"");
  }

  @Test
  void keepsWhatSomebodyChose() {
    lead.post("/settings/calls", Map.of("direct", "on", "email", "on", "quietFrom", "22:00", "quietUntil", "07:00", "digestAt", "09:30", "digestBy", "email"));

    assertThat(choices.of(story.person("lead")))
        .isEqualTo(new CallChoices(Set.of(CallWay.DIRECT, CallWay.EMAIL), LocalTime.of(22, 0), LocalTime.of(7, 0), LocalTime.of(9, 30), CallWay.EMAIL));
    assertThat(choices.of(story.person("lead-2"))).isEqualTo(CallChoices.NONE);
    assertThat(lead.get("/settings/calls").body()).contains("value=\"22:00\"").contains("value=\"09:30\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mention | quietFrom  | soon  | quietUntil | 07:00 | 'quietFrom' is 'soon', which is no time of day.",
        "mention | quietFrom  | 22:00 | quietUntil | ''    | 'quietUntil' is empty. Quiet hours need a beginning and an end",
        "mention | quietFrom  | 22:00 | quietUntil | 22:00 | 'quietUntil' is '22:00', as is 'quietFrom'",
        "direct  | digestAt   | 09:00 | digestBy   | fax   | 'digestBy' is 'fax'. Allowed: direct, email.",
        "fax     | quietFrom  | ''    | quietUntil | ''    | 'ways' is empty. Choose at least one",
      })
  void refusesInASentence(String way, String one, String first, String other, String second, String sentence) {
    HttpResponse<String> refused = lead.post("/settings/calls", Map.of(way, "on", one, first, other, second));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body().replace("&#39;", "'")).contains(sentence);
    assertThat(choices.of(story.person("lead"))).isEqualTo(CallChoices.NONE);
  }

  @Test
  void triesEachWayAndSaysWhatCameOfIt() {
    called.by("lead", CallWay.MENTION, CallWay.DIRECT, CallWay.EMAIL);

    HttpResponse<String> begun = lead.post("/settings/calls/test", Map.of());
    assertThat(lead.get(result(begun)).body()).contains("on its way");
    desk.sendDue();

    SLACK.expect("@U-LEAD").message("You asked Caseward to try whether its messages reach you");
    SLACK.expect("@U-LEAD").message("This is how a mention of you reads: <@U-LEAD>");
    assertThat(MAIL.only(LEAD).subject()).isEqualTo("Caseward reaches you by e-mail");
    assertThat(lead.get(result(begun)).body()).doesNotContain("on its way").containsPattern("(?s)Mention.*taken.*Direct message.*taken.*E-mail.*taken");
  }

  @Test
  void saysWhyATryDidNotReachThem() {
    called.by("lead", CallWay.DIRECT);
    SLACK.revokeToken();

    HttpResponse<String> begun = lead.post("/settings/calls/test", Map.of());
    desk.sendDue();

    assertThat(lead.get(result(begun)).body()).contains("not taken.").contains("token_revoked");
  }

  @Test
  void showsNobodyWhatCameOfAnothersTry() {
    HttpResponse<String> begun = lead.post("/settings/calls/test", Map.of());
    desk.sendDue();

    assertThat(Visitor.signedIn(port, "lead-2").get(result(begun)).body()).doesNotContain("taken ");
  }

  /** Where the page says what came of a try. */
  private static String result(HttpResponse<String> begun) {
    return begun.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
  }
}
