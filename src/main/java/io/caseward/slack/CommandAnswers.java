package io.caseward.slack;

import io.caseward.escalation.OnDuty;
import io.caseward.people.Denied;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.slack.OwnTasks.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What {@code /caseward} answers, each to whoever asked and by what they may see. */
@Component
class CommandAnswers {

  /** A message has at most 50 blocks; two a task. */
  private static final int MOST_TASKS = 20;

  private static final int MOST_ROTATIONS = 45;

  private final OwnTasks tasks;
  private final TakingNext next;
  private final Matters matters;
  private final MatterBlocks blocks;
  private final OnDuty duty;
  private final Words words;

  CommandAnswers(OwnTasks tasks, TakingNext next, Matters matters, MatterBlocks blocks, OnDuty duty, Words words) {
    this.tasks = tasks;
    this.next = next;
    this.matters = matters;
    this.blocks = blocks;
    this.duty = duty;
    this.words = words;
  }

  /** A single sentence. */
  static Map<String, Object> said(String mrkdwn) {
    return of(mrkdwn, List.of(Blocks.section(mrkdwn)));
  }

  private static Map<String, Object> of(String text, List<Map<String, Object>> blocks) {
    return Map.of("text", text, "blocks", blocks);
  }

  Map<String, Object> help() {
    return said(words.of("command.help"));
  }

  Map<String, Object> unknown(String typed) {
    return said(words.of("command.unknown", Mrkdwn.escaped(Blocks.cut(typed, 80))) + "\n" + words.of("command.help"));
  }

  Map<String, Object> tasks(Person person) {
    List<Own> own = tasks.of(person);
    String title = own.isEmpty() ? words.of("tasks.none") : words.of("tasks.title", own.size());
    List<Map<String, Object>> all = new ArrayList<>(List.of(Blocks.section(Mrkdwn.bold(title))));
    all.addAll(tasks.blocks(own, MOST_TASKS, false));
    return of(title, all);
  }

  Map<String, Object> next(Person person) {
    return said(next.of(person));
  }

  /** What they may not see is told like what there is not. */
  Map<String, Object> matter(String number, Person person) {
    return matters.numbered(number, person)
        .map(found -> of(Mrkdwn.escaped(found.what()), blocks.of(found)))
        .orElseGet(() -> said(words.of("matter.missing", number.toUpperCase(Locale.ROOT))));
  }

  Map<String, Object> onCall(Person person) {
    if (!person.may(Permission.SEE_LADDERS)) {
      return said(Mrkdwn.escaped(Denied.of(person, Permission.SEE_LADDERS).getMessage()));
    }
    List<OnDuty.Line> lines = duty.now();
    String title = lines.isEmpty() ? words.of("onCall.none") : words.of("onCall.title");
    Stream<Map<String, Object>> rotations = lines.stream().limit(MOST_ROTATIONS).map(line -> Blocks.section(rotation(line)));
    return of(title, Stream.concat(Stream.of(Blocks.section(Mrkdwn.bold(title))), rotations).toList());
  }

  private String rotation(OnDuty.Line line) {
    List<String> said = new ArrayList<>(List.of(words.of("onCall.line", Mrkdwn.bold(line.rotation()), name(line.person()), until(line))));
    line.gaps().stream().limit(3).map(this::gap).forEach(said::add);
    return String.join("\n", said);
  }

  private String name(Person person) {
    return person == null ? words.of("nobody") : Mrkdwn.escaped(person.displayName());
  }

  private String until(OnDuty.Line line) {
    return line.until() == null ? "" : words.of("onCall.until", Mrkdwn.time(line.until()), name(line.next()));
  }

  private String gap(OnDuty.Gap gap) {
    String why = words.of("onCall.gap." + gap.why(), gap.who() == null ? "" : Mrkdwn.escaped(gap.who()));
    return gap.until() == null
        ? words.of("onCall.gapOpen", Mrkdwn.time(gap.from()), why)
        : words.of("onCall.gap", Mrkdwn.time(gap.from()), Mrkdwn.time(gap.until()), why);
  }
}
