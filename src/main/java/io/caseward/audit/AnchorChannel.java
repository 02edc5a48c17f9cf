package io.caseward.audit;

import io.caseward.slack.Statements;
import org.springframework.stereotype.Component;

/** The anchors as posts in a Slack channel, where many have read them. */
@Component
class AnchorChannel implements AnchorPlace {

  private final Statements statements;
  private final AuditSettings settings;

  AnchorChannel(Statements statements, AuditSettings settings) {
    this.statements = statements;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public boolean wanted() {
    return !settings.anchorChannel().isBlank();
  }

  @Override
  public boolean keep(Anchor anchor) {
    return statements.post("record-anchor:" + anchor.id(), settings.anchorChannel(), anchor.signed());
  }
}
