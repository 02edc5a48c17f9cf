package io.caseward.slack;

import io.caseward.escalation.Escalation;
import io.caseward.escalation.Passing;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.slack.Inputs.Option;
import io.caseward.web.Refusal;
import io.caseward.worklist.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What Slack asks before an escalation is handed over, kept quiet or resolved. */
@Component
class EscalationDialogs {

  static final String PERSON = "person";
  static final String NOTE = "note";
  static final String MINUTES = "minutes";

  private static final int LONGEST_NOTE = 500;

  private final Passing passing;
  private final Tasks tasks;
  private final Words words;

  EscalationDialogs(Passing passing, Tasks tasks, Words words) {
    this.passing = passing;
    this.tasks = tasks;
    this.words = words;
  }

  Reaction handOver(Escalation escalation) {
    List<Option> people = passing.successors(escalation).stream().map(EscalationDialogs::option).toList();
    return people.isEmpty()
        ? new Reaction.Whisper(words.of("dialog.handOver.nobody", escalation.number()))
        : asks(EscalationBlocks.HAND_OVER, "handOver", escalation, List.of(
            Inputs.input(PERSON, words.of("dialog.handOver.to"), null, false, Inputs.select(people)),
            Inputs.input(NOTE, words.of("dialog.handOver.note"), words.of("dialog.handOver.hint"), true, Inputs.text(true, 0, LONGEST_NOTE))));
  }

  private static Option option(Person person) {
    return new Option(person.name(), person.displayName());
  }

  Reaction snooze(Escalation escalation) {
    List<Option> lengths = Passing.SNOOZES.stream().map(this::length).toList();
    return asks(EscalationBlocks.SNOOZE, "snooze", escalation, List.of(
        Inputs.input(MINUTES, words.of("dialog.snooze.minutes"), words.of("dialog.snooze.hint"), false, Inputs.select(lengths))));
  }

  private Option length(int minutes) {
    return new Option(String.valueOf(minutes), words.of("dialog.snooze.length", minutes / 60, minutes));
  }

  /** The SOP's own form; where Slack cannot ask all that it asks, the page does. */
  Reaction resolve(Escalation escalation) {
    FormBlocks form = form(escalation);
    return form.fits()
        ? asks(EscalationBlocks.RESOLVE, "resolve", escalation, form.blocks())
        : new Reaction.Whisper(words.of("dialog.resolve.page", Mrkdwn.link("/escalations/" + escalation.number(), escalation.number())));
  }

  FormBlocks form(Escalation escalation) {
    if (escalation.resolveTask() == null) {
      throw new Refusal(HttpStatus.CONFLICT, "not-to-be-resolved", Told.of("refusal.noResolvingStep", escalation.number()));
    }
    return new FormBlocks(tasks.form(escalation.resolveTask()));
  }

  private Reaction asks(String callback, String name, Escalation escalation, List<Map<String, Object>> fields) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Blocks.context(Mrkdwn.escaped(words.of("dialog.about", escalation.number(), escalation.step(), escalation.caseNumber(), escalation.subject()))));
    blocks.addAll(fields);
    return new Reaction.Asks(new Dialog(callback, words.of("dialog." + name, escalation.number()), words.of("button." + name), words.of("dialog.close"), escalation.number(), blocks));
  }

  /** Instead of what could not be done. */
  Dialog saying(String number, String mrkdwn) {
    return Dialog.saying(number, words.of("dialog.close"), mrkdwn);
  }
}
