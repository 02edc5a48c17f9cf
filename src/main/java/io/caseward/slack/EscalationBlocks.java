package io.caseward.slack;

import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An escalation as Slack shows it: what, whose, how long, the clock's story, what to do. */
@Component
class EscalationBlocks {

  static final String ACKNOWLEDGE = "escalation.acknowledge";
  static final String TAKE = "escalation.take";
  static final String HAND_OVER = "escalation.handOver";
  static final String SNOOZE = "escalation.snooze";
  static final String RESOLVE = "escalation.resolve";

  private static final int TEXT = 3000;
  private static final int STORY = 1500;
  private static final int SUBJECT = 60;

  private final Words words;
  private final Names names;

  EscalationBlocks(Words words, Names names) {
    this.words = words;
    this.names = names;
  }

  /**
   * The whole message.
   *
   * @param standing how things stand, in a sentence
   */
  Map<String, Object> of(Escalation escalation, String standing) {
    String title = title(escalation);
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Blocks.header(title));
    blocks.add(Blocks.section(standing));
    blocks.add(Blocks.fields(fields(escalation)));
    blocks.add(Blocks.context(Mrkdwn.escaped(Blocks.cut(escalation.story(), STORY))));
    blocks.add(Blocks.actions(buttons(escalation)));
    return content(Mrkdwn.escaped(title), blocks);
  }

  /** A line in the thread. */
  Map<String, Object> line(String mrkdwn) {
    return content(mrkdwn, List.of(Blocks.section(mrkdwn)));
  }

  private static Map<String, Object> content(String text, List<Map<String, Object>> blocks) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("text", Blocks.whole(text, TEXT));
    content.put("blocks", blocks);
    return content;
  }

  private String title(Escalation escalation) {
    String title = words.of("escalation.title", escalation.number(), escalation.step(), escalation.caseNumber());
    // The subject comes last and is cut where it is long: how many there are must always be read.
    String more = escalation.matters() > 1 ? words.of("escalation.more", escalation.matters() - 1) : "";
    return title + " " + Blocks.cut(escalation.subject(), SUBJECT) + more;
  }

  private List<String> fields(Escalation escalation) {
    return List.of(
        field("severity", words.of("severity." + escalation.severity())),
        field("queue", Mrkdwn.escaped(names.place(escalation.queue(), escalation.vendor()))),
        field("case", caseLink(escalation)),
        field("whose", Mrkdwn.escaped(names.assignee(escalation.assignee()))),
        field("due", escalation.dueAt() == null ? "–" : Mrkdwn.time(escalation.dueAt())),
        field("ladder", ladder(escalation)));
  }

  private String field(String name, String value) {
    return Mrkdwn.bold(words.of("field." + name)) + "\n" + value;
  }

  private static String caseLink(Escalation escalation) {
    return Mrkdwn.link("/cases/" + escalation.caseNumber(), escalation.caseNumber())
        + " "
        + Mrkdwn.escaped(escalation.subject());
  }

  private String ladder(Escalation escalation) {
    return Mrkdwn.escaped(
        words.of(
            "escalation.rung", escalation.ladder(), escalation.rung(), escalation.rungs().size()));
  }

  private List<Map<String, Object>> buttons(Escalation escalation) {
    List<Map<String, Object>> buttons = new ArrayList<>();
    if (escalation.state() == EscalationState.TELLING) {
      buttons.add(Blocks.first(words.of("button.acknowledge"), ACKNOWLEDGE, escalation.number()));
    }
    if (escalation.state() == EscalationState.ACKNOWLEDGED) {
      buttons.add(Blocks.first(words.of("button.resolve"), RESOLVE, escalation.number()));
      buttons.add(Blocks.act(words.of("button.take"), TAKE, escalation.number()));
      buttons.add(Blocks.act(words.of("button.handOver"), HAND_OVER, escalation.number()));
      buttons.add(Blocks.act(words.of("button.snooze"), SNOOZE, escalation.number()));
    }
    buttons.add(
        Blocks.open(
            words.of("button.openEscalation"),
            "escalation.open",
            "/escalations/" + escalation.number()));
    buttons.add(
        Blocks.open(words.of("button.openCase"), "case.open", "/cases/" + escalation.caseNumber()));
    return buttons;
  }
}
