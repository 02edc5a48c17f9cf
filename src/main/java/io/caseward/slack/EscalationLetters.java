package io.caseward.slack;

import io.caseward.escalation.Escalation;
import io.caseward.people.Person;
import io.caseward.web.Drawn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * An escalation as an e-mail tells of it. What it is about stands behind the link alone: nobody can
 * take it out of a mailbox again.
 */
@Component
class EscalationLetters {

  private final PersonalLetters letters;
  private final MessageSource messages;
  private final Names names;

  EscalationLetters(PersonalLetters letters, MessageSource messages, Names names) {
    this.letters = letters;
    this.messages = messages;
    this.names = names;
  }

  /** Calls someone. */
  Map<String, Object> call(Escalation escalation, Person to) {
    String next = escalation.rungEndsAt() == null ? "" : " " + letters.say(to, "mail.next", letters.at(escalation.rungEndsAt(), to));
    return letter(escalation, to, letters.say(to, "mail.call", escalation.rung()) + next);
  }

  /** Tells someone who was called that somebody has it. */
  Map<String, Object> taken(Escalation escalation, Person to) {
    return letter(escalation, to, letters.say(to, "mail.taken", names.person(escalation.acknowledgedBy()), letters.at(escalation.acknowledgedAt(), to)));
  }

  /** Tells someone who was called that it is over before anybody had it. */
  Map<String, Object> over(Escalation escalation, Person to) {
    return letter(escalation, to, letters.say(to, "mail.over"));
  }

  private Map<String, Object> letter(Escalation escalation, Person to, String lead) {
    String step = Drawn.told(escalation.step()).in(messages, letters.locale(to), to.zone());
    String subject = letters.say(to, "mail.subject", escalation.number(), step, escalation.caseNumber());
    return letters.letter(to, subject, lead, facts(escalation, step, to), "/escalations/" + escalation.number(), letters.say(to, "mail.open", escalation.number()));
  }

  private Map<String, String> facts(Escalation escalation, String step, Person to) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(letters.say(to, "mail.step"), step);
    facts.put(letters.say(to, "field.case"), escalation.caseNumber());
    facts.put(letters.say(to, "field.severity"), letters.say(to, "severity." + escalation.severity()));
    facts.put(letters.say(to, "field.queue"), names.place(escalation.queue(), escalation.vendor()));
    Optional.ofNullable(escalation.dueAt()).ifPresent(due -> facts.put(letters.say(to, "field.due"), letters.at(due, to)));
    return facts;
  }
}
