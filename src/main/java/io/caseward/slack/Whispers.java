package io.caseward.slack;

import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import io.caseward.workflow.DomainAction;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells one person in Slack what nobody else there needs to read. */
@Service
class Whispers {

  private final Outbox outbox;

  Whispers(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Where it is read is not known for a dialog that was not opened from a channel: nothing is said then.
   *
   * @param channel Slack's id
   * @param user Slack's id
   */
  @DomainAction
  public void say(String channel, String user, String mrkdwn) {
    if (channel.isEmpty()) {
      return;
    }
    outbox.write(new Draft(Kind.SLACK, Act.WHISPER, "whisper:" + UUID.randomUUID(), channel, Map.of("user", user, "text", mrkdwn), Map.of(), null, null));
  }
}
