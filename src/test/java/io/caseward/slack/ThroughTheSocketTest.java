package io.caseward.slack;

import static io.caseward.slack.EscalationBlocks.ACKNOWLEDGE;
import static io.caseward.slack.EscalationBlocks.SNOOZE;
import static io.caseward.slack.OverdueInSlack.LEAD_2;
import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.escalation.EscalationState;
import io.caseward.slack.outbox.OutboxDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Socket Mode: the same buttons and dialogs, through a connection that Caseward has made. */
@SlackTest
class ThroughTheSocketTest {

  @Autowired OverdueInSlack slack;
  @Autowired Aftermath aftermath;
  @Autowired OutboxDesk desk;
  @Autowired SlackApi api;
  @Autowired SlackApp app;
  @Autowired ObjectMapper json;
  private SocketMode socket;

  @BeforeEach
  void isConnected() throws InterruptedException {
    slack.begins();
    socket = new SocketMode(settings(FakeSlack.APP_TOKEN), api, app, json);
    socket.connect();
    SLACK.socket().awaitsConnection();
  }

  @AfterEach
  void isOver() throws IOException {
    socket.disconnect();
    slack.isOver();
  }

  private static SlackSettings settings(String appToken) {
    return new SlackSettings(FakeSlack.TOKEN, appToken, "", SLACK.address(), "", Map.of(), "", Duration.ofSeconds(3), 1, "");
  }

  @Test
  void takesAnAcknowledgement() throws InterruptedException {
    SLACK.socket().says("interactive", slack.press(LEAD_2, ACKNOWLEDGE));
    aftermath.comes();

    assertThat(slack.escalation().acknowledgedBy()).isEqualTo("lead-2");
  }

  @Test
  void doesOnceWhatComesTwice() throws InterruptedException {
    String press = slack.press(LEAD_2, ACKNOWLEDGE);
    SLACK.socket().says("interactive", press);
    SLACK.socket().says("interactive", press);
    aftermath.comes();
    desk.sendDue();

    assertThat(slack.channel().heard()).noneMatch(message -> message.whisperedTo() != null);
  }

  @Test
  void saysInTheDialogWhatIsWrong() throws InterruptedException {
    slack.presses(LEAD_2, ACKNOWLEDGE);
    slack.presses(LEAD_2, SNOOZE);

    assertThat(SLACK.socket().says("interactive", SLACK.sent(LEAD_2, Map.of())).at("/errors/minutes").asText()).contains("Allowed: 15, 30");
    assertThat(SLACK.socket().says("interactive", SLACK.sent(LEAD_2, Map.of("minutes", "60")))).isEmpty();
    assertThat(slack.escalation().snoozedUntil()).isNotNull();
    assertThat(slack.escalation().state()).isEqualTo(EscalationState.ACKNOWLEDGED);
  }

  @Test
  void isNotAskedForWithoutAToken() {
    int before = SLACK.calls().size();

    new SocketMode(settings(""), api, app, json).connect();

    assertThat(SLACK.calls()).hasSize(before);
  }
}
