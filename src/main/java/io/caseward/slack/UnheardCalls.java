package io.caseward.slack;

import io.caseward.escalation.Reaching;
import io.caseward.workflow.DomainAction;
import org.springframework.stereotype.Service;

/**
 * Looks for calls that Slack has not taken though a good part of their rung's time is over, as when it
 * is down: those go by e-mail, while the rung can still be reached.
 */
@Service
public class UnheardCalls {

  private final Reaching reaching;
  private final Calling calling;

  UnheardCalls(Reaching reaching, Calling calling) {
    this.reaching = reaching;
    this.calling = calling;
  }

  @DomainAction
  public void look() {
    calling.byMailInstead(reaching.unheard());
  }
}
