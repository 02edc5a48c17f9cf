package io.caseward.slack;

import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import io.caseward.workflow.DomainAction;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says things outside that belong to no case, each once, and knows whether they have come through. */
@Service
public class Statements {

  private final Outbox outbox;
  private final JdbcClient database;

  Statements(Outbox outbox, JdbcClient database) {
    this.outbox = outbox;
    this.database = database;
  }

  /**
   * Posts to a channel, unless that was done before.
   *
   * @param name what the statement goes by for ever
   * @return whether it has come there
   */
  @DomainAction
  public boolean post(String name, String channel, String text) {
    Map<String, Object> content = Map.of("text", Blocks.cut(text, 200), "blocks", List.of(Blocks.section(Mrkdwn.escaped(text))));
    return say(Kind.SLACK, name, channel, content);
  }

  /** The same as a webhook of that type. */
  @DomainAction
  public boolean call(String name, String type, Map<String, Object> data) {
    return say(Kind.WEBHOOK, name, type, data);
  }

  /** What died on the way, or was only shown because there was nowhere to send it, is said again. */
  private boolean say(Kind kind, String name, String to, Map<String, Object> content) {
    List<String> states = database.sql("select state from outbox where conversation = ? and kind = ?").params(name, kind.key()).query(String.class).list();
    if (!states.contains("sent") && !states.contains("pending")) {
      outbox.write(new Draft(kind, Act.POST, name, to, content, Map.of("statement", name), null, null));
    }
    return states.contains("sent");
  }
}
