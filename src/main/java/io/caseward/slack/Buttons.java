package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.database.Scopes;
import io.caseward.escalation.Acknowledgement;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.web.Refusal;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Does what a button in Slack is for, as the person who pressed it and with the rights that person
 * has on the page. What the message itself does not show then is whispered.
 */
@Service
class Buttons {

  private static final Logger log = LoggerFactory.getLogger(Buttons.class);

  private final Mentions mentions;
  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final HeardBefore heard;
  private final Whispers whispers;
  private final Words words;
  private final Names names;

  Buttons(
      Mentions mentions,
      Escalations escalations,
      Acknowledging acknowledging,
      HeardBefore heard,
      Whispers whispers,
      Words words,
      Names names) {
    this.mentions = mentions;
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.heard = heard;
    this.whispers = whispers;
    this.words = words;
    this.names = names;
  }

  /** A press that we are told of again does nothing again. */
  void pressed(Press press) {
    if (press.action().equals(EscalationBlocks.ACKNOWLEDGE) && !heard.knows(press.key())) {
      answer(press).ifPresent(text -> whispers.say(press, text));
      heard.keep(press.key());
    }
  }

  private Optional<String> answer(Press press) {
    try {
      Optional<Person> person = mentions.account(press.user());
      return person.isEmpty() ? Optional.of(unknown(press)) : acknowledge(press, person.get());
    } catch (SlackRefusal | SlackApiException | IOException e) {
      log.warn("Who {} is could not be asked: {}", press.user(), e.getMessage());
      return Optional.of(words.of("press.unasked", page(press)));
    }
  }

  private Optional<String> acknowledge(Press press, Person person) {
    if (!person.may(Permission.ACKNOWLEDGE_ESCALATIONS)) {
      return Optional.of(words.of("press.forbidden", name(person), roles()));
    }
    Optional<Escalation> escalation =
        Scopes.in(person.scope(), () -> escalations.find(press.value()));
    return escalation.isEmpty()
        ? Optional.of(words.of("press.missing", Mrkdwn.escaped(press.value())))
        : acknowledge(escalation.get(), person);
  }

  private Optional<String> acknowledge(Escalation escalation, Person person) {
    try {
      Acknowledgement done = acknowledging.acknowledge(escalation.number(), person);
      return done.first() ? Optional.empty() : Optional.of(second(done));
    } catch (Refusal refusal) {
      return Optional.of(Mrkdwn.escaped(refusal.getMessage()));
    }
  }

  private String second(Acknowledgement done) {
    Escalation escalation = done.escalation();
    if (done.renewed() || escalation.acknowledgedBy() == null) {
      return words.of(done.renewed() ? "press.renewed" : "press.given", escalation.number());
    }
    return words.of(
        "press.second",
        Mrkdwn.bold(names.person(escalation.acknowledgedBy())),
        escalation.number(),
        Mrkdwn.time(escalation.acknowledgedAt()));
  }

  private String unknown(Press press) {
    return words.of("press.unknown", Mrkdwn.escaped(press.user()), page(press));
  }

  private static String page(Press press) {
    return Mrkdwn.link("/escalations/" + press.value(), press.value());
  }

  private static String name(Person person) {
    return Mrkdwn.bold(person.displayName());
  }

  private static String roles() {
    return Permission.ACKNOWLEDGE_ESCALATIONS.roles().stream()
        .map(Role::key)
        .map(key -> key.replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
