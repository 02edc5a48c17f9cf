package io.caseward.slack;

import static io.caseward.slack.EscalationBlocks.ACKNOWLEDGE;
import static io.caseward.slack.EscalationBlocks.HAND_OVER;
import static io.caseward.slack.EscalationBlocks.RESOLVE;
import static io.caseward.slack.OverdueInSlack.LEAD;
import static io.caseward.slack.OverdueInSlack.LEAD_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.slack.outbox.OutboxDesk;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fake Slack refuses what is longer than Slack takes, and what is cut in the middle of a link. */
@SlackTest
class KeepsToSlacksLimitsTest {

  @Autowired OverdueInSlack slack;
  @Autowired OutboxDesk desk;

  @AfterEach
  void isOver() {
    slack.isOver();
  }

  @Test
  void whateverPeopleWrite() {
    slack.begins("<" + "Spa & Sauna ".repeat(15) + ">");
    slack.presses(LEAD_2, ACKNOWLEDGE);

    slack.presses(LEAD_2, HAND_OVER);
    slack.sends(LEAD_2, Map.of("person", "lead", "note", "<&>".repeat(166)));
    slack.presses(LEAD, RESOLVE);
    slack.sends(LEAD, Map.of("resolution", "raise", "instruction", "<&>\n".repeat(500)));

    assertThat(desk.states()).as("all of it was taken").containsOnly("sent");
    slack.message().edited("raised the case").reply("you have").replies(3);
  }

  @Test
  void cutsALongTextWhereNoLinkIsLeftHalf() {
    String link = "<https://caseward.example/cases/C-1042|C-1042>";

    assertThat(Blocks.whole("a".repeat(2990) + link, 3000)).endsWith("a…").hasSizeLessThan(3000);
    assertThat(Blocks.whole("a".repeat(2996) + "&amp;b", 3000)).endsWith("a…");
    assertThat(Blocks.whole(link, 3000)).isEqualTo(link);
  }

  @Test
  void isHeldToThemByAFakeThatRefusesMore() {
    assertThat(SlackLimits.ofMessage("", FakeSlack.json("[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}]".formatted("a".repeat(151))))).containsExactly("header has 151, more than 150");
    assertThat(SlackLimits.ofMessage("", FakeSlack.json("[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"see <https://a\"}}]"))).containsExactly("half a link: <https://a");
    assertThat(SlackLimits.ofView(FakeSlack.json("{\"title\":{\"text\":\"%s\"},\"blocks\":[]}".formatted("a".repeat(25))))).containsExactly("title has 25, more than 24");
  }
}
