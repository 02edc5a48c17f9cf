package io.caseward.slack;

import static io.caseward.slack.Outside.MAIL;
import static io.caseward.slack.Outside.SLACK;

import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Call;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationEntry;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.Reaching;
import io.caseward.people.CallChoices;
import io.caseward.people.CallTable;
import io.caseward.people.CallWay;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People on a ladder who are called by what they have chosen, on a Slack and with mailboxes. */
@Component
class Called {

  static final String CHANNEL = "#vouchers-escalations";
  static final String LEAD = "lead@caseward.example";
  static final String LEAD_2 = "lead-2@caseward.example";

  private final Story story;
  private final OutboxDesk desk;
  private final UnheardCalls unheard;
  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final Reaching reaching;
  private final CallTable choices;
  private final SlackIds ids;
  private final TestClock clock;

  Called(Story story, OutboxDesk desk, UnheardCalls unheard, Escalations escalations, Acknowledging acknowledging, Reaching reaching, CallTable choices, SlackIds ids, TestClock clock) {
    this.story = story;
    this.desk = desk;
    this.unheard = unheard;
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.reaching = reaching;
    this.choices = choices;
    this.ids = ids;
    this.clock = clock;
  }

  /** Two leads whom Slack knows, with mailboxes that are empty. */
  void begin() {
    SLACK.forget();
    MAIL.forget();
    ids.email("lead", LEAD);
    ids.email("lead-2", LEAD_2);
    ids.link("lead", "U-LEAD");
    ids.link("lead-2", "U-LEAD-2");
  }

  void end() {
    ids.unlink();
  }

  void by(String who, CallWay... ways) {
    choices.keep(story.person(who), new CallChoices(Set.of(ways), null, null, null, null));
  }

  void quiet(String who, String from, String until) {
    choices.keep(story.person(who), new CallChoices(Set.of(CallWay.MENTION), LocalTime.parse(from), LocalTime.parse(until), null, null));
  }

  void digest(String who, String at, CallWay by) {
    choices.keep(story.person(who), new CallChoices(Set.of(CallWay.MENTION), null, null, LocalTime.parse(at), by));
  }

  /** A review that has just become overdue; nothing has been sent of it yet. */
  String overdue(Severity severity) {
    String caseNumber = story.opens("counterfeit_vouchers", severity, "tl");
    Instant due = story.task(caseNumber, "userTask_ReviewCase").dueAt();
    story.fastForward(Duration.between(clock.instant(), due).plusSeconds(1));
    return caseNumber;
  }

  /** The same, and the outbox has been emptied once. */
  String told(Severity severity) {
    String caseNumber = overdue(severity);
    desk.sendDue();
    return caseNumber;
  }

  Escalation of(String caseNumber) {
    return story.seeing(() -> escalations.of(caseNumber).get(0));
  }

  void acknowledges(String who, String caseNumber) {
    acknowledging.acknowledge(of(caseNumber).number(), story.person(who));
  }

  /** Time passes second by second's work: timers, the look for unheard calls, the outbox. */
  void passes(Duration time) {
    story.fastForward(time);
    unheard.look();
    desk.sendDue();
  }

  List<Call> calls(String caseNumber) {
    return story.seeing(() -> reaching.of(of(caseNumber).number()));
  }

  List<String> timeline(String caseNumber) {
    return story.seeing(() -> escalations.timelineOf(of(caseNumber).number())).stream().map(EscalationEntry::kind).toList();
  }
}
