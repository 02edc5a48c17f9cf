package io.caseward.slack;

import io.caseward.escalation.Acknowledgement;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.Passing;
import io.caseward.escalation.Settling;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the buttons of an escalation's message and their dialogs do, for the person who uses them and
 * with the rights that person has on the page. What is refused there is refused here, in its words.
 */
@Component
class EscalationActs {

  /** The buttons. */
  static final List<String> ACTIONS =
      List.of(EscalationBlocks.ACKNOWLEDGE, EscalationBlocks.TAKE, EscalationBlocks.HAND_OVER, EscalationBlocks.SNOOZE, EscalationBlocks.RESOLVE);

  /** Those of them that ask for something first. */
  static final List<String> ASKING = List.of(EscalationBlocks.HAND_OVER, EscalationBlocks.SNOOZE, EscalationBlocks.RESOLVE);

  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final Passing passing;
  private final Settling settling;
  private final EscalationDialogs dialogs;
  private final Words words;
  private final Names names;

  EscalationActs(Escalations escalations, Acknowledging acknowledging, Passing passing, Settling settling, EscalationDialogs dialogs, Words words, Names names) {
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.passing = passing;
    this.settling = settling;
    this.dialogs = dialogs;
    this.words = words;
    this.names = names;
  }

  /** Someone pressed a button on an escalation's message. */
  Reaction pressed(String action, String number, Person person) {
    return seen(number, person, escalation -> switch (action) {
      case EscalationBlocks.ACKNOWLEDGE -> acknowledged(escalation, person);
      case EscalationBlocks.TAKE -> taken(escalation, person);
      case EscalationBlocks.HAND_OVER -> whereHeld(escalation, person, dialogs::handOver);
      case EscalationBlocks.SNOOZE -> whereHeld(escalation, person, dialogs::snooze);
      case EscalationBlocks.RESOLVE -> whereHeld(escalation, person, dialogs::resolve);
      default -> throw new IllegalArgumentException("'%s' is no button of an escalation.".formatted(action));
    });
  }

  /**
   * Someone sent a dialog.
   *
   * @param filled what stood in each field, by its name
   */
  Reaction sent(String dialog, String number, Map<String, List<String>> filled, Person person) {
    return seen(number, person, escalation -> {
      switch (dialog) {
        case EscalationBlocks.HAND_OVER -> passing.handOver(number, person, one(filled, EscalationDialogs.PERSON), one(filled, EscalationDialogs.NOTE));
        case EscalationBlocks.SNOOZE -> passing.snooze(number, person, minutes(filled));
        case EscalationBlocks.RESOLVE -> settling.settle(number, person, escalation.resolveTask() == null ? Map.of() : dialogs.form(escalation).answers(filled));
        default -> throw new IllegalArgumentException("'%s' is no dialog of an escalation.".formatted(dialog));
      }
      return Reaction.NOTHING;
    });
  }

  /** Who may not answer, or does not see the escalation, learns no more of it than on the page. */
  private Reaction seen(String number, Person person, Function<Escalation, Reaction> act) {
    if (!person.may(Permission.ACKNOWLEDGE_ESCALATIONS)) {
      return new Reaction.Whisper(words.of("press.forbidden", Mrkdwn.bold(person.displayName()), roles()));
    }
    try {
      return escalations.find(number).map(act).orElseGet(() -> new Reaction.Whisper(words.of("press.missing", Mrkdwn.escaped(number))));
    } catch (Refusal refusal) {
      return refused(refusal, person);
    }
  }

  private Reaction refused(Refusal refusal, Person person) {
    if (refusal.fields().isEmpty()) {
      return new Reaction.Whisper(Mrkdwn.escaped(words.told(refusal.sentence(), person)));
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    refusal.fields().forEach((field, sentence) -> wrong.put(field, words.told(sentence, person)));
    return new Reaction.Wrong(wrong);
  }

  private Reaction acknowledged(Escalation escalation, Person person) {
    Acknowledgement done = acknowledging.acknowledge(escalation.number(), person);
    return done.first() ? Reaction.NOTHING : new Reaction.Whisper(second(done));
  }

  private String second(Acknowledgement done) {
    Escalation escalation = done.escalation();
    if (done.renewed() || escalation.acknowledgedBy() == null) {
      return words.of(done.renewed() ? "press.renewed" : "press.given", escalation.number());
    }
    return words.of("press.second", Mrkdwn.bold(names.person(escalation.acknowledgedBy())), escalation.number(), Mrkdwn.time(escalation.heldSince()));
  }

  private Reaction taken(Escalation escalation, Person person) {
    boolean had = escalation.isWith(person.name());
    passing.take(escalation.number(), person);
    return had ? new Reaction.Whisper(words.of("press.had", escalation.number())) : Reaction.NOTHING;
  }

  /** Nobody fills in a dialog whose answers would be refused: who has it is asked first. */
  private Reaction whereHeld(Escalation escalation, Person person, Function<Escalation, Reaction> asks) {
    passing.check(escalation, person);
    return asks.apply(escalation);
  }

  private static String one(Map<String, List<String>> filled, String field) {
    return filled.getOrDefault(field, List.of()).stream().findFirst().orElse(null);
  }

  /** What is no number of ours is refused as one that is none of the list. */
  private static int minutes(Map<String, List<String>> filled) {
    try {
      return Integer.parseInt(String.valueOf(one(filled, EscalationDialogs.MINUTES)));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  private static String roles() {
    return Permission.ACKNOWLEDGE_ESCALATIONS.roles().stream().map(Role::key).map(key -> key.replace('_', ' ')).collect(Collectors.joining(", "));
  }
}
