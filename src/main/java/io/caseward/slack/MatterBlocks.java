package io.caseward.slack;

import io.caseward.slack.Matters.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A case, a task or an escalation as a link to it shows, and as it is answered by its number. */
@Component
class MatterBlocks {

  private static final int STORY = 400;

  private final Words words;

  MatterBlocks(Words words) {
    this.words = words;
  }

  /** What it is, how it stands, where, and when it is due. */
  List<Map<String, Object>> of(Shown matter) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Blocks.section(line(matter)));
    if (!matter.story().isEmpty()) {
      blocks.add(Blocks.context(Mrkdwn.escaped(Blocks.cut(matter.story(), STORY))));
    }
    return blocks;
  }

  /** The same in a line. */
  String line(Shown matter) {
    String due = matter.due() == null ? words.of("matter.notDue") : words.of("matter.due", Mrkdwn.time(matter.due()));
    return words.of("matter.line", Mrkdwn.link(matter.page(), matter.what()), Mrkdwn.escaped(matter.state()), Mrkdwn.escaped(matter.place()), due);
  }
}
