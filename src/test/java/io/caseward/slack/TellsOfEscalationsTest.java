package io.caseward.slack;

import static io.caseward.slack.Escalating.OPENED;
import static io.caseward.slack.Outside.SLACK;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.escalation.EscalationAcknowledged;
import io.caseward.escalation.EscalationEvent;
import io.caseward.escalation.EscalationGathered;
import io.caseward.escalation.EscalationJoined;
import io.caseward.escalation.EscalationLapsed;
import io.caseward.escalation.EscalationReminded;
import io.caseward.escalation.EscalationResolved;
import io.caseward.escalation.EscalationSeconded;
import io.caseward.escalation.EscalationStoodDown;
import io.caseward.escalation.EscalationTold;
import io.caseward.escalation.LadderExhausted;
import io.caseward.people.People;
import io.caseward.people.Role;
import io.caseward.slack.outbox.OutboxDesk;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@OutboxTest
class TellsOfEscalationsTest {

  private static final String CHANNEL = "#vouchers-escalations";

  @Autowired OutboxDesk desk;
  @Autowired ApplicationEventPublisher events;
  @Autowired People people;

  @BeforeEach
  void clear() {
    desk.clear();
    SLACK.knows("U2", "lead-2@caseward.example");
  }

  private void happens(EscalationEvent event) {
    desk.act(() -> events.publishEvent(event));
    desk.sendDue();
  }

  private EscalationTold told(int rung) {
    return new EscalationTold(
        Escalating.telling(rung).in("vouchers"), people.withRole(Role.LEAD), false, OPENED);
  }

  @Test
  void saysWhatWhoseHowLongAndWhoIsCalled() {
    happens(told(1));

    SLACK
        .expect(CHANNEL)
        .message("C-1042")
        .says("E-101: Review case is overdue, C-1042 Orchid &lt;Day&gt; &amp; Spa")
        .says("*Lead One* <@U2> nobody has this yet, please acknowledge.")
        .says("The next rung is told <!date^" + OPENED.plus(ofMinutes(15)).getEpochSecond())
        .says("High")
        .says("vouchers, Harbor")
        .says("4 h 5 m used of 4 h; due Mon 16:55 (Manila)")
        .says("https://caseward.example/escalations/E-101")
        .says("escalation.acknowledge")
        .replies(0);
  }

  @Test
  void callsTheNextRungInTheThreadOfTheSameMessage() {
    happens(told(1));
    happens(told(2));

    SLACK
        .expect(CHANNEL)
        .message("C-1042")
        .edited("standard, rung 2 of 3")
        .reply("*Lead One* <@U2> you are next on the ladder for E-101, rung 2")
        .replies(1);
  }

  @Test
  void saysWhoHasItAndTakesTheButtonAway() {
    happens(told(1));
    happens(
        new EscalationAcknowledged(
            Escalating.acknowledgedBy("lead-2").in("vouchers"), OPENED.plus(ofMinutes(7))));

    SLACK
        .expect(CHANNEL)
        .message("C-1042")
        .edited("*Lead Two* has it since <!date^")
        .saysNot("escalation.acknowledge\"")
        .reply("*Lead Two* acknowledged after 7 m.");
  }

  @Test
  void saysThatWhoeverHadItWentSilentInTheSameMessage() {
    happens(told(1));
    happens(new EscalationAcknowledged(Escalating.acknowledgedBy("lead-2").in("vouchers"), OPENED.plus(ofMinutes(7))));
    happens(new EscalationLapsed(Escalating.telling(1).in("vouchers"), "lead-2", OPENED.plus(ofMinutes(247))));
    happens(new EscalationTold(Escalating.telling(1).in("vouchers"), people.withRole(Role.LEAD), true, OPENED.plus(ofMinutes(247))));

    SLACK
        .expect(CHANNEL)
        .message("C-1042")
        .edited("nobody has this yet, please acknowledge")
        .reply("*Lead Two* had it and was silent for too long.")
        .replies(3);
  }

  @Test
  void countsWhoHasGivenTheirWord() {
    happens(told(1));
    happens(new EscalationSeconded(Escalating.telling(1).in("vouchers"), "lead-2", OPENED));

    SLACK.expect(CHANNEL).message("C-1042").says("escalation.acknowledge").reply("*Lead Two* acknowledged, 0 of 1.");
  }

  @Test
  void saysHowItWasSettled() {
    happens(told(1));
    happens(new EscalationResolved(Escalating.resolved("instruct").in("vouchers"), OPENED));

    SLACK
        .expect(CHANNEL)
        .message("C-1042")
        .edited("*Lead Two* sent it back to the case")
        .reply("with an instruction: Use the second &lt;photo&gt;.");
  }

  @Test
  void saysThatItStoodDownByItself() {
    happens(told(1));
    happens(new EscalationStoodDown(Escalating.stoodDown().in("vouchers"), OPENED));

    SLACK.expect(CHANNEL).message("C-1042").edited("Stood down by itself").reply("Stood down");
  }

  @Test
  void isLoudWhenTheLadderHasRunOut() {
    happens(told(3));
    happens(new LadderExhausted(Escalating.telling(3).in("vouchers"), OPENED));

    assertThat(SLACK.expect(CHANNEL).heard())
        .extracting(HeardMessage::text)
        .anyMatch(text -> text.startsWith(":rotating_light: *The ladder standard has run out.*"));
  }

  @Test
  void saysThatARungFindsNobody() {
    happens(new EscalationTold(Escalating.telling(1).in("vouchers"), List.of(), false, OPENED));

    SLACK.expect(CHANNEL).message("rung 1 finds nobody to tell");
  }

  @Test
  void goesToTheEmergencyChannelFromTheEmergencyQueue() {
    happens(
        new EscalationTold(
            Escalating.telling(1).in("emergency"), people.withRole(Role.LEAD), false, OPENED));

    SLACK.expect("#emergency").message("C-1042");
  }

  @Test
  void goesToTheLaddersOwnChannelAndToThatOfARung() {
    Escalating ladder = Escalating.telling(1).withChannels("#night", "#site-manila");
    happens(new EscalationTold(ladder.in("vouchers"), people.withRole(Role.LEAD), false, OPENED));
    SLACK.expect("#site-manila").nothing();

    happens(new EscalationTold(Escalating.telling(2).withChannels("#night", "#site-manila").in("vouchers"), List.of(), false, OPENED));
    SLACK.expect("#site-manila").message("C-1042").says("#site-manila nobody has this yet");

    happens(new EscalationAcknowledged(Escalating.acknowledgedBy("lead-2").withChannels("#night", "#site-manila").at(2).in("vouchers"), OPENED.plus(ofMinutes(16))));

    SLACK.expect("#night").message("C-1042").edited("*Lead Two* has it since").reply("#site-manila you are next on the ladder").replies(2);
    SLACK.expect("#site-manila").message("C-1042").edited("*Lead Two* has it since");
    SLACK.expect(CHANNEL).nothing();
  }

  @Test
  void saysWhereItGoesOnWhenAStormHasGatheredIt() {
    happens(told(1));

    happens(new EscalationGathered(Escalating.telling(1).in("vouchers"), "E-7", OPENED.plus(ofMinutes(2))));

    SLACK.expect(CHANNEL).message("C-1042").edited("into *<").edited("/escalations/E-7|E-7>").reply("a storm, settled together");
  }

  @Test
  void saysNothingWhenTheActIsRolledBack() {
    try {
      desk.act(
          () -> {
            events.publishEvent(told(1));
            throw new IllegalStateException("The act failed.");
          });
    } catch (IllegalStateException expected) {
      desk.sendDue();
    }

    SLACK.expect(CHANNEL).nothing();
  }

  @Test
  void countsWhatJoinedInTheMessageItselfAndTellsOfAStormInAFewRequests() {
    happens(told(1));
    int before = SLACK.calls().size();

    desk.act(() -> IntStream.rangeClosed(2, 92).forEach(matters -> events.publishEvent(new EscalationJoined(Escalating.telling(1).matters(matters).in("vouchers"), List.of("lead", "lead-2"), OPENED))));
    desk.sendDue();

    SLACK.expect(CHANNEL).message("C-1042").edited("and 91 more").says("*Lead One* <@U2> nobody has this yet").reply("It is 50 matters");
    assertThat(SLACK.calls().subList(before, SLACK.calls().size())).containsOnlyOnce("chat.update");
  }

  @Test
  void remindsThoseWhoAreWaitedForAndTakesItBackOnceTheyHaveAnswered() {
    happens(told(1));
    happens(new EscalationReminded(Escalating.telling(1).in("vouchers"), List.of("lead-2"), OPENED.plus(ofMinutes(10))));
    desk.act(() -> events.publishEvent(new EscalationReminded(Escalating.telling(1).in("vouchers"), List.of("lead"), OPENED.plus(ofMinutes(11)))));
    happens(new EscalationAcknowledged(Escalating.acknowledgedBy("lead-2").in("vouchers"), OPENED.plus(ofMinutes(12))));

    SLACK.expect(CHANNEL).message("C-1042").reply("<@U2> nobody has answered E-101 yet: the next rung is told").reply("acknowledged after").replies(2);
  }
}
