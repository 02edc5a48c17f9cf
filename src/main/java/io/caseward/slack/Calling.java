package io.caseward.slack;

import io.caseward.escalation.Call;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationAcknowledged;
import io.caseward.escalation.EscalationGathered;
import io.caseward.escalation.EscalationResolved;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.EscalationStoodDown;
import io.caseward.escalation.EscalationTold;
import io.caseward.escalation.Reaching;
import io.caseward.escalation.Reaching.Unheard;
import io.caseward.people.CallWay;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls everyone on a rung by a message of their own or by e-mail, where they want that, and keeps by
 * what everyone was called. The mentions stand in the channel's message.
 */
@Component
class Calling {

  private static final String CHANNEL = "channel";

  private final Outbox outbox;
  private final Reaching reaching;
  private final Ways ways;
  private final People people;
  private final EscalationBlocks blocks;
  private final EscalationLetters letters;
  private final Words words;
  private final Names names;

  Calling(Outbox outbox, Reaching reaching, Ways ways, People people, EscalationBlocks blocks, EscalationLetters letters, Words words, Names names) {
    this.outbox = outbox;
    this.reaching = reaching;
    this.ways = ways;
    this.people = people;
    this.blocks = blocks;
    this.letters = letters;
    this.words = words;
    this.names = names;
  }

  @EventListener
  void told(EscalationTold told) {
    Escalation escalation = told.escalation();
    Map<String, Set<CallWay>> chosen = ways.of(told.people());
    List<Call> made = new ArrayList<>();
    told.people().forEach(person -> chosen.get(person.name()).forEach(way -> made.add(call(escalation, person, way))));
    escalation.present().channels().forEach(channel -> made.add(Call.of(escalation, channel, CHANNEL, !outbox.sends(Kind.SLACK))));
    reaching.called(escalation, made);
  }

  private Call call(Escalation escalation, Person person, CallWay way) {
    if (way == CallWay.DIRECT) {
      write(Act.CALL, escalation, person.name(), blocks.of(escalation, words.of("escalation.direct", escalation.rung())));
    }
    if (way == CallWay.EMAIL) {
      mail(Act.CALL, escalation, person.name(), letters.call(escalation, person));
    }
    return Call.of(escalation, person.name(), way.key(), !outbox.sends(way == CallWay.EMAIL ? Kind.EMAIL : Kind.SLACK));
  }

  /** Those whom nothing else has reached are called by e-mail, each once a telling. */
  void byMailInstead(List<Unheard> unheard) {
    unheard.forEach(one -> people.find(one.who()).filter(person -> person.email() != null && outbox.sends(Kind.EMAIL)).ifPresent(person -> {
      if (reaching.calledInstead(one.escalation(), Call.of(one.escalation(), person.name(), CallWay.EMAIL.key(), false))) {
        mail(Act.CALL, one.escalation(), person.name(), letters.call(one.escalation(), person));
      }
    }));
  }

  @EventListener
  void acknowledged(EscalationAcknowledged acknowledged) {
    Escalation escalation = acknowledged.escalation();
    String who = Mrkdwn.bold(names.person(escalation.acknowledgedBy()));
    over(escalation, words.of("escalation.acknowledged", who, Mrkdwn.time(acknowledged.at())));
  }

  @EventListener
  void resolved(EscalationResolved resolved) {
    over(resolved.escalation(), words.of("escalation.direct.resolved", Mrkdwn.bold(names.assignee(resolved.escalation().endedBy())), Mrkdwn.time(resolved.at())));
  }

  @EventListener
  void stoodDown(EscalationStoodDown stoodDown) {
    Escalation escalation = stoodDown.escalation();
    over(escalation, words.of("escalation.stoodDown", Mrkdwn.escaped(escalation.step()), Mrkdwn.time(stoodDown.at())));
  }

  /** Whoever was called reads in the other one how it goes on. */
  @EventListener
  void gathered(EscalationGathered gathered) {
    over(gathered.escalation(), words.of("escalation.gathered", Mrkdwn.link("/escalations/" + gathered.into(), gathered.into()), Mrkdwn.time(gathered.at())));
  }

  /** What has not left is taken back; who has been called hears that nothing is left to do. */
  private void over(Escalation escalation, String standing) {
    reaching.of(escalation.number()).stream().filter(call -> call.way().equals(CallWay.DIRECT.key())).map(Call::who).distinct().forEach(who -> {
      if (left(direct(escalation, who))) {
        write(Act.EDIT, escalation, who, blocks.of(escalation, standing));
      }
    });
    reaching.of(escalation.number()).stream().filter(call -> call.way().equals(CallWay.EMAIL.key())).map(Call::who).distinct().forEach(who -> {
      if (left(byMail(escalation, who))) {
        people.find(who).ifPresent(person -> tellByMail(escalation, person));
      }
    });
  }

  private boolean left(String conversation) {
    outbox.withdrawCalls(conversation);
    return outbox.hasLeft(conversation);
  }

  /** Whoever knows that somebody has it need not hear how that one settled it. */
  private void tellByMail(Escalation escalation, Person person) {
    if (escalation.state() == EscalationState.ACKNOWLEDGED) {
      mail(Act.REPLY, escalation, person.name(), letters.taken(escalation, person));
    } else if (escalation.acknowledgedBy() == null && escalation.state() == EscalationState.STOOD_DOWN) {
      mail(Act.REPLY, escalation, person.name(), letters.over(escalation, person));
    }
  }

  private void write(Act act, Escalation escalation, String who, Map<String, Object> content) {
    outbox.write(new Draft(Kind.SLACK, act, direct(escalation, who), "@" + who, content, found(escalation), escalation.caseNumber(), escalation.vendor()));
  }

  private void mail(Act act, Escalation escalation, String who, Map<String, Object> letter) {
    outbox.write(new Draft(Kind.EMAIL, act, byMail(escalation, who), who, letter, found(escalation), escalation.caseNumber(), escalation.vendor()));
  }

  private static Map<String, Object> found(Escalation escalation) {
    return Map.of("escalation", escalation.number(), "round", escalation.round(), "rung", escalation.rung());
  }

  private static String direct(Escalation escalation, String who) {
    return EscalationTalk.conversation(escalation) + ":@" + who;
  }

  private static String byMail(Escalation escalation, String who) {
    return EscalationTalk.conversation(escalation) + ":mail:" + who;
  }
}
