package io.caseward.slack;

import io.caseward.escalation.Addressee;
import io.caseward.escalation.Reaching;
import io.caseward.people.CallWay;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.OutboxAnswered;
import io.caseward.slack.outbox.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an escalation which of its calls were taken; where Slack takes none, e-mail goes at once. */
@Component
class CallAnswers {

  private static final String CHANNEL = "channel";

  private final Reaching reaching;
  private final Calling calling;

  CallAnswers(Reaching reaching, Calling calling) {
    this.reaching = reaching;
    this.calling = calling;
  }

  @EventListener
  void answered(OutboxAnswered answered) {
    Entry entry = answered.entry();
    if (entry.metadata().get("escalation") instanceof String number && calls(entry)) {
      tell(number, entry, answered.outcome());
    }
  }

  /** An edit rings nobody; it is the newest news of a channel that has the message all the same. */
  private static boolean calls(Entry entry) {
    return entry.act() == Act.CALL || entry.act() == Act.POST || entry.act() == Act.EDIT && way(entry).equals(CHANNEL);
  }

  private void tell(String number, Entry entry, Outcome outcome) {
    if (outcome.result() == Outcome.Result.DELIVERED) {
      reaching.accepted(number, addressee(entry), entry.channel().replaceFirst("^@", ""));
      // A rung may name the very channel where it is told anyway.
      reaching.accepted(number, new Addressee(number(entry, "round"), number(entry, "rung"), entry.channel(), CHANNEL), entry.channel());
    } else if (outcome.needsPeople()) {
      calling.byMailInstead(reaching.refused(number, addressee(entry), outcome.reason()));
    }
  }

  private static Addressee addressee(Entry entry) {
    String way = way(entry);
    String who = way.equals(CallWay.MENTION.key()) ? null : entry.channel().replaceFirst("^@", "");
    return new Addressee(number(entry, "round"), number(entry, "rung"), who, way);
  }

  /** A rung's own channel has a conversation of its own; in the escalation's, people are mentioned. */
  private static String way(Entry entry) {
    if (entry.kind() == Kind.EMAIL) {
      return CallWay.EMAIL.key();
    }
    if (entry.channel().startsWith("@")) {
      return CallWay.DIRECT.key();
    }
    return entry.conversation().endsWith(":" + entry.channel()) ? CHANNEL : CallWay.MENTION.key();
  }

  private static int number(Entry entry, String name) {
    return ((Number) entry.metadata().get(name)).intValue();
  }
}
