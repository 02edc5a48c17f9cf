package io.caseward.slack;

import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationAcknowledged;
import io.caseward.escalation.EscalationGathered;
import io.caseward.escalation.EscalationHandedOn;
import io.caseward.escalation.EscalationJoined;
import io.caseward.escalation.EscalationKept;
import io.caseward.escalation.EscalationLapsed;
import io.caseward.escalation.EscalationPassed;
import io.caseward.escalation.EscalationReminded;
import io.caseward.escalation.EscalationResolved;
import io.caseward.escalation.EscalationSeconded;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.EscalationStoodDown;
import io.caseward.escalation.EscalationTold;
import io.caseward.escalation.LadderExhausted;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What Slack hears of an escalation: one message, edited whenever it moves, and a thread that tells
 * how it moved. Written in the transaction that moves it.
 */
@Component
class EscalationTalk {

  private static final int LONGEST_INSTRUCTION = 1500;
  private static final Set<Integer> TOLD_OF = Set.of(2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000);

  private final Outbox outbox;
  private final EscalationBlocks blocks;
  private final Words words;
  private final Names names;
  private final Ways ways;
  private final SlackSettings settings;

  EscalationTalk(
      Outbox outbox, EscalationBlocks blocks, Words words, Names names, Ways ways, SlackSettings settings) {
    this.outbox = outbox;
    this.blocks = blocks;
    this.words = words;
    this.names = names;
    this.ways = ways;
    this.settings = settings;
  }

  @EventListener
  void told(EscalationTold told) {
    Escalation escalation = told.escalation();
    Map<String, Object> content = blocks.of(escalation, telling(escalation, called(told)));
    boolean begins = escalation.rung() == 1 && escalation.round() == 1 && !told.again();
    say(begins ? Act.POST : Act.EDIT, escalation, content);
    if (!begins) {
      say(Act.CALL, escalation, blocks.line(next(told)));
    }
    List<String> before = told.again() ? escalation.channels() : escalation.channelsBefore();
    escalation.channels().forEach(channel -> say(before.contains(channel) ? Act.EDIT : Act.POST, escalation, channel, content));
  }

  @EventListener
  void acknowledged(EscalationAcknowledged acknowledged) {
    Escalation escalation = acknowledged.escalation();
    change(
        escalation,
        held(escalation),
        words.of(
            "escalation.acknowledged.reply",
            holder(escalation),
            lasted(Duration.between(escalation.openedAt(), acknowledged.at()))));
  }

  @EventListener
  void passed(EscalationPassed passed) {
    Escalation escalation = passed.escalation();
    String said = passed.taken()
        ? words.of("escalation.taken", holder(escalation), Mrkdwn.bold(names.person(passed.from())))
        : words.of("escalation.handedOver", names.mentions(List.of(escalation.acknowledgedBy())), escalation.number(), Mrkdwn.bold(names.person(passed.by())));
    String note = passed.note() == null ? "" : "\n> " + Mrkdwn.escaped(passed.note()).replace("\n", "\n> ");
    change(escalation, held(escalation), said + note);
  }

  /** A word more is shown and no line in the thread; that somebody asks for quiet is one. */
  @EventListener
  void kept(EscalationKept kept) {
    Escalation escalation = kept.escalation();
    outbox.withdrawCalls(conversation(escalation));
    edit(escalation, held(escalation));
    if (escalation.snoozedUntil() != null) {
      say(Act.REPLY, escalation, blocks.line(words.of("escalation.snoozed", holder(escalation), Mrkdwn.time(escalation.snoozedUntil()))));
    }
  }

  /** Pointless once somebody has answered, and taken back then. */
  @EventListener
  void reminded(EscalationReminded reminded) {
    Escalation escalation = reminded.escalation();
    boolean telling = escalation.state() == EscalationState.TELLING;
    String key = telling ? (escalation.atTop() ? "escalation.reminder.top" : "escalation.reminder") : "escalation.reminder.held";
    String ends = Mrkdwn.time(telling ? escalation.rungEndsAt() : escalation.leaseEndsAt());
    say(Act.CALL, escalation, blocks.line(words.of(key, names.mentions(reminded.called()), escalation.number(), ends)));
  }

  /** The climbing goes on, so that what was called stays called. */
  @EventListener
  void seconded(EscalationSeconded seconded) {
    Escalation escalation = seconded.escalation();
    String who = Mrkdwn.bold(names.person(seconded.who()));
    say(Act.REPLY, escalation, blocks.line(words.of("escalation.seconded", who, escalation.acknowledgers().size(), escalation.needed())));
  }

  /** A storm of a hundred is told in six lines: a channel takes one message a second. */
  @EventListener
  void joined(EscalationJoined joined) {
    Escalation escalation = joined.escalation();
    edit(escalation, standing(escalation, joined.called()));
    if (TOLD_OF.contains(escalation.matters())) {
      say(Act.REPLY, escalation, blocks.line(words.of("escalation.joined", escalation.matters(), Mrkdwn.escaped(names.place(escalation.queue(), escalation.vendor())))));
    }
  }

  /** What was said of it stays, and says where it goes on. */
  @EventListener
  void gathered(EscalationGathered gathered) {
    String where = words.of("escalation.gathered", Mrkdwn.link("/escalations/" + gathered.into(), gathered.into()), Mrkdwn.time(gathered.at()));
    change(gathered.escalation(), where, where);
  }

  /** It tells of another case from now on. */
  @EventListener
  void handedOn(EscalationHandedOn handedOn) {
    edit(handedOn.escalation(), standing(handedOn.escalation(), handedOn.called()));
  }

  /** The rung is told again right after, which edits the message. */
  @EventListener
  void lapsed(EscalationLapsed lapsed) {
    say(Act.REPLY, lapsed.escalation(), blocks.line(words.of("escalation.lapsed", Mrkdwn.bold(names.person(lapsed.who())))));
  }

  @EventListener
  void resolved(EscalationResolved resolved) {
    Escalation escalation = resolved.escalation();
    String who = Mrkdwn.bold(names.assignee(escalation.endedBy()));
    String how =
        words.of(
            "escalation.resolved." + escalation.resolution(),
            who,
            instruction(escalation),
            Mrkdwn.time(resolved.at()));
    change(escalation, how, how);
  }

  @EventListener
  void stoodDown(EscalationStoodDown stoodDown) {
    Escalation escalation = stoodDown.escalation();
    String why =
        words.of(
            "escalation.stoodDown",
            Mrkdwn.escaped(escalation.step()),
            Mrkdwn.time(stoodDown.at()));
    change(escalation, why, why);
  }

  /** The top rung is told again right after, which edits the message. */
  @EventListener
  void exhausted(LadderExhausted exhausted) {
    Escalation escalation = exhausted.escalation();
    say(
        Act.REPLY,
        escalation,
        blocks.line(words.of("escalation.exhausted", Mrkdwn.escaped(escalation.ladder()))));
  }

  private void change(Escalation escalation, String standing, String reply) {
    outbox.withdrawCalls(conversation(escalation));
    edit(escalation, standing);
    say(Act.REPLY, escalation, blocks.line(reply));
  }

  /** Wherever it stands. */
  private void edit(Escalation escalation, String standing) {
    Map<String, Object> content = blocks.of(escalation, standing);
    say(Act.EDIT, escalation, content);
    escalation.channels().forEach(channel -> say(Act.EDIT, escalation, channel, content));
  }

  private String standing(Escalation escalation, List<String> called) {
    return escalation.state() == EscalationState.TELLING ? telling(escalation, called(names.mentions(called), escalation)) : held(escalation);
  }

  private String holder(Escalation escalation) {
    return Mrkdwn.bold(names.person(escalation.acknowledgedBy()));
  }

  /** Who has it, since when and until when. */
  private String held(Escalation escalation) {
    String key = escalation.snoozedUntil() != null ? "escalation.held.snoozed" : escalation.leaseEndsAt() != null ? "escalation.held" : "escalation.acknowledged";
    return words.of(key, holder(escalation), Mrkdwn.time(escalation.heldSince()), escalation.leaseEndsAt() == null ? "" : Mrkdwn.time(escalation.leaseEndsAt()));
  }

  private String telling(Escalation escalation, String called) {
    String key = called.isEmpty() ? "escalation.telling.nobody" : "escalation.telling";
    String until =
        escalation.rungEndsAt() == null ? "" : " " + silence(escalation);
    return words.of(key, called, escalation.rung()) + until;
  }

  private String silence(Escalation escalation) {
    String key = escalation.atTop() ? "escalation.again" : "escalation.next";
    return words.of(key, Mrkdwn.time(escalation.rungEndsAt()));
  }

  /** Who is called, and where else it stands now. */
  private String called(EscalationTold told) {
    return called(names.called(told.people(), ways.mentioned(told.people())), told.escalation());
  }

  private static String called(String people, Escalation escalation) {
    String channels = escalation.present().channels().stream().map(Mrkdwn::escaped).collect(Collectors.joining(" "));
    return (people + " " + channels).strip();
  }

  private String next(EscalationTold told) {
    String called = called(told);
    Escalation escalation = told.escalation();
    return called.isEmpty()
        ? words.of("escalation.call.nobody", escalation.rung())
        : words.of("escalation.call", called, escalation.number(), escalation.rung());
  }

  private String lasted(Duration duration) {
    return duration.toHours() > 0
        ? words.of("duration.hours", duration.toHours(), duration.toMinutesPart())
        : words.of("duration.minutes", duration.toMinutes());
  }

  private static String instruction(Escalation escalation) {
    String instruction = escalation.instruction() == null ? "" : escalation.instruction();
    return Mrkdwn.escaped(Blocks.cut(instruction, LONGEST_INSTRUCTION));
  }

  private void say(Act act, Escalation escalation, Map<String, Object> content) {
    String channel = escalation.channel() == null ? settings.channelOf(escalation.queue(), escalation.ladder()) : escalation.channel();
    write(act, escalation, conversation(escalation), channel, content);
  }

  /** In the channel of a rung, which has a message of its own. */
  private void say(Act act, Escalation escalation, String channel, Map<String, Object> content) {
    write(act, escalation, conversation(escalation) + ":" + channel, channel, content);
  }

  private void write(Act act, Escalation escalation, String conversation, String channel, Map<String, Object> content) {
    outbox.write(
        new Draft(
            Kind.SLACK,
            act,
            conversation,
            channel,
            content,
            Map.of(
                "escalation", escalation.number(),
                "round", escalation.round(),
                "rung", escalation.rung()),
            escalation.caseNumber(),
            escalation.vendor()));
  }

  static String conversation(Escalation escalation) {
    return "escalation:" + escalation.number();
  }
}
