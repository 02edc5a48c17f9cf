package io.caseward.slack;

import static io.caseward.slack.EscalationBlocks.ACKNOWLEDGE;
import static io.caseward.slack.EscalationBlocks.HAND_OVER;
import static io.caseward.slack.EscalationBlocks.RESOLVE;
import static io.caseward.slack.EscalationBlocks.SNOOZE;
import static io.caseward.slack.EscalationBlocks.TAKE;
import static io.caseward.slack.OverdueInSlack.KESTRELS;
import static io.caseward.slack.OverdueInSlack.LEAD;
import static io.caseward.slack.OverdueInSlack.LEAD_2;
import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.TestClock;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Settling;
import io.caseward.Story;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking, handing over, being quiet and resolving in Slack, as on the page. */
@SlackTest
class DialogsInSlackTest {

  private static final Map<String, String> BACK = Map.of("resolution", "instruct", "instruction", "Ask the merchant for its batch list.");

  @Autowired OverdueInSlack slack;
  @Autowired Aftermath aftermath;
  @Autowired JdbcClient sql;
  @Autowired Settling settling;
  @Autowired Story story;
  @Autowired TestClock clock;

  @BeforeEach
  void leadTwoHasIt() {
    slack.begins();
    slack.presses(LEAD_2, ACKNOWLEDGE);
  }

  @AfterEach
  void isOver() {
    slack.isOver();
  }

  @Test
  void offersWhatIsToBeDoneNext() {
    assertThat(slack.message().message().buttons()).extracting(button -> button.path("action_id").asText())
        .containsExactly(RESOLVE, TAKE, HAND_OVER, SNOOZE, "escalation.open", "case.open");
  }

  @Test
  void letsSomeoneElseTakeIt() {
    slack.presses(LEAD, TAKE);

    assertThat(slack.escalation().acknowledgedBy()).isEqualTo("lead");
    slack.message().edited("has it since").reply("took it over from");
  }

  @Test
  void tellsWhoHasItThatTheyHaveIt() {
    slack.presses(LEAD_2, TAKE);

    slack.channel().whispered(LEAD_2, "You have %s already".formatted(slack.escalation().number()));
  }

  @Test
  void handsItOverToOneOfThoseWhoMay() {
    slack.presses(LEAD_2, HAND_OVER);
    assertThat(SLACK.dialog(LEAD_2).fields()).containsExactly("person", "note");
    assertThat(SLACK.dialog(LEAD_2).offers("person")).contains("lead", "policy").doesNotContain("lead-2", "lead-kestrel", "auditor");

    slack.sends(LEAD_2, Map.of("person", "lead", "note", "You know <them>."));

    assertThat(slack.escalation().acknowledgedBy()).isEqualTo("lead");
    slack.message().reply("<@U-LEAD> you have %s now".formatted(slack.escalation().number())).reply("You know &lt;them&gt;.");
  }

  @Test
  void opensNoDialogForWhoDoesNotHaveIt() {
    slack.presses(LEAD, HAND_OVER);
    slack.presses(LEAD, RESOLVE);

    slack.channel().whispered(LEAD, "is with lead-2. Take it over first.");
    assertThat(SLACK.calls()).doesNotContain("views.open");
  }

  @Test
  void isQuietForAsLongAsWasAskedFor() {
    slack.presses(LEAD_2, SNOOZE);
    slack.sends(LEAD_2, Map.of("minutes", "480"));

    assertThat(slack.escalation().snoozedUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(8)));
    slack.message().edited("asks for quiet until").reply("The clock of settling it goes on.");
  }

  @Test
  void resolvesItByTheSopsOwnForm() {
    slack.presses(LEAD_2, RESOLVE);
    SLACK.dialog(LEAD_2).says("How do you settle this?").says("What must be done");
    assertThat(SLACK.dialog(LEAD_2).offers("resolution")).containsExactly("instruct", "raise");

    JsonNode answer = slack.sends(LEAD_2, BACK);

    assertThat(answer).as("the dialog closes").isEmpty();
    assertThat(slack.escalation().state()).isEqualTo(EscalationState.RESOLVED);
    assertThat(slack.review().instruction()).isEqualTo("Ask the merchant for its batch list.");
    slack.message().edited("sent it back to the case").saysNot(RESOLVE);
  }

  @Test
  void saysAtEachFieldWhatIsWrongWithIt() {
    slack.presses(LEAD_2, RESOLVE);

    JsonNode answer = slack.sends(LEAD_2, Map.of("instruction", "Do it"));

    assertThat(answer.path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.at("/errors/resolution").asText()).contains("How do you settle this?");
    assertThat(answer.at("/errors/instruction").asText()).contains("What must be done", "5");
    assertThat(slack.escalation().state()).isEqualTo(EscalationState.ACKNOWLEDGED);
    slack.sends(LEAD_2, BACK);
    assertThat(slack.escalation().state()).isEqualTo(EscalationState.RESOLVED);
  }

  @Test
  void saysInTheDialogWhatBecameOfItMeanwhile() {
    slack.presses(LEAD_2, RESOLVE);
    slack.presses(LEAD, TAKE);

    JsonNode answer = slack.sends(LEAD_2, BACK);

    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(answer.at("/view/blocks/0/text/text").asText()).contains("lead");
    assertThat(slack.escalation().state()).isEqualTo(EscalationState.ACKNOWLEDGED);
  }

  @Test
  void doesNothingForAButtonOfAnEscalationThatIsOver() {
    String take = slack.press(LEAD, TAKE);
    String resolve = slack.press(LEAD_2, RESOLVE);
    settling.settle(slack.escalation().number(), story.person("lead-2"), new HashMap<>(BACK));

    slack.calls().interaction(take);
    slack.calls().interaction(resolve);
    slack.presses(LEAD_2, "escalation.open");

    slack.channel().whispered(LEAD, slack.escalation().number() + " was resolved by lead-2").whispered(LEAD_2, "was resolved by lead-2");
    assertThat(SLACK.calls()).doesNotContain("views.open");
  }

  @Test
  void ofTwoWhoTakeItAtOnceTheLastHasItAndTheThreadTellsOfBoth() {
    String one = slack.press(LEAD, TAKE);
    slack.presses(LEAD, TAKE);
    slack.calls().interaction(one);
    slack.presses(LEAD_2, TAKE);

    assertThat(slack.escalation().acknowledgedBy()).isEqualTo("lead-2");
    slack.message().replies(3);
  }

  @Test
  void doesADialogOnceHoweverOftenItIsSent() {
    slack.presses(LEAD_2, SNOOZE);
    String sent = SLACK.sent(LEAD_2, Map.of("minutes", "60"));

    slack.calls().interaction(sent);
    slack.presses(LEAD, TAKE);
    slack.calls().interaction(sent);

    assertThat(slack.escalation().acknowledgedBy()).isEqualTo("lead");
    assertThat(slack.escalation().snoozedUntil()).isNull();
  }

  @Test
  void isAnsweredInTimeWhateverStandsInTheWayAndDoneAfterwards() {
    slack.presses(LEAD_2, RESOLVE);
    String sent = SLACK.sent(LEAD_2, BACK);

    JsonNode answer = story.seeing(() -> {
      sql.sql("select from escalation where number = ? for update").param(slack.escalation().number()).query().listOfRows();
      return FakeSlack.json(assertTimeout(Duration.ofSeconds(3), () -> slack.calls().answered(sent)).body());
    });
    aftermath.comes();

    assertThat(answer.at("/view/blocks/0/text/text").asText()).contains("This takes longer than Slack waits");
    assertThat(slack.escalation().state()).isEqualTo(EscalationState.RESOLVED);
  }

  @Test
  void showsAnotherVendorsLeadNothing() {
    slack.presses(KESTRELS, HAND_OVER);

    slack.channel().whispered(KESTRELS, "There is no escalation " + slack.escalation().number());
    assertThat(SLACK.calls()).doesNotContain("views.open");
  }

  @Test
  void saysSoWhenSlackNoLongerOpensTheDialog() {
    String press = slack.press(LEAD_2, SNOOZE);
    SLACK.triggersExpire();

    slack.calls().interaction(press);
    slack.presses(LEAD_2, TAKE);

    slack.channel().whispered(LEAD_2, "Slack did not open the dialog in time. Press again");
  }
}
