package io.caseward.slack;

import com.slack.api.bolt.App;
import io.caseward.database.Scopes;
import io.caseward.escalation.Acknowledgement;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.web.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Does what a button in Slack is for, as the person who pressed it and with the rights that person
 * has on the page. What the message itself does not show then is whispered.
 */
@Component
class Buttons implements HeardBySlack {

  private final SlackWork work;
  private final Asking asking;
  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final Whispers whispers;
  private final Words words;
  private final Names names;

  Buttons(
      SlackWork work,
      Asking asking,
      Escalations escalations,
      Acknowledging acknowledging,
      Whispers whispers,
      Words words,
      Names names) {
    this.work = work;
    this.asking = asking;
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.whispers = whispers;
    this.words = words;
    this.names = names;
  }

  @Override
  public void register(App app) {
    app.blockAction(EscalationBlocks.ACKNOWLEDGE, (request, context) -> {
      Press press = Press.of(request.getPayload());
      work.after(() -> pressed(press));
      return context.ack();
    });
  }

  private void pressed(Press press) {
    asking
        .as(press.user(), page(press), person -> acknowledge(press, person), Optional::of)
        .ifPresent(text -> whispers.say(press, text));
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
