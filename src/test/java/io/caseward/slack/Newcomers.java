package io.caseward.slack;

import io.caseward.slack.LinkCodes.Newcomer;
import org.springframework.stereotype.Component;

/** People in Slack who have asked to be linked with an account. */
@Component
public class Newcomers {

  private final LinkCodes codes;

  Newcomers(LinkCodes codes) {
    this.codes = codes;
  }

  /** Where somebody says that this Slack user is them. */
  public String asks(String user, String name) {
    return LinkingPages.PATH + codes.make(new Newcomer(user, name));
  }
}
