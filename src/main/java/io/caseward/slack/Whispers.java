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

  @DomainAction
  public void say(Press press, String mrkdwn) {
    outbox.write(
        new Draft(
            Kind.SLACK,
            Act.WHISPER,
            "whisper:" + UUID.randomUUID(),
            press.channel(),
            Map.of("user", press.user(), "text", mrkdwn),
            Map.of(),
            null,
            null));
  }
}
