package io.caseward.audit;

import io.caseward.slack.Statements;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The anchors as webhooks, for whoever keeps them elsewhere. */
@Component
class AnchorWebhook implements AnchorPlace {

  private final Statements statements;
  private final AuditSettings settings;

  AnchorWebhook(Statements statements, AuditSettings settings) {
    this.statements = statements;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public boolean wanted() {
    return settings.anchorWebhook();
  }

  @Override
  public boolean keep(Anchor anchor) {
    return statements.call("record-anchor:" + anchor.id(), "record.anchored", Map.of("anchor", anchor.signed()));
  }
}
