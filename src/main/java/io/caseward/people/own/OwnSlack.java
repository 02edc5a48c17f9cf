package io.caseward.people.own;

import io.caseward.people.AccountChanged;
import io.caseward.people.NotAccepted;
import io.caseward.people.Person;
import io.caseward.people.SlackUsers;
import io.caseward.people.account.Accounts;
import io.caseward.workflow.DomainAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** People say who they are in Slack, each of their own account. */
@Service
public class OwnSlack implements SlackUsers {

  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  OwnSlack(Accounts accounts, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.events = events;
  }

  @Override
  @DomainAction
  public void link(Person person, String slackId) {
    accounts.withSlackId(slackId).filter(other -> !other.name().equals(person.name())).ifPresent(other -> {
      throw taken(slackId);
    });
    keep(person.name(), slackId);
  }

  @Override
  @DomainAction
  public void unlink(Person person) {
    keep(person.name(), null);
  }

  /** As the account stands now, and not as it stood when the page was asked for. */
  private void keep(String name, String slackId) {
    Person before = accounts.find(name).orElseThrow(() -> NotAccepted.missing("refusal.noAccount", name));
    Person after = before.inSlack(slackId);
    if (after.equals(before)) {
      return;
    }
    try {
      accounts.change(after);
    } catch (DuplicateKeyException raced) {
      throw taken(slackId);
    }
    events.publishEvent(new AccountChanged(before, after, name));
  }

  /** Whose it is, is not told to whoever holds the link. */
  private static NotAccepted taken(String slackId) {
    return NotAccepted.conflict("refusal.slackIdTaken", slackId);
  }
}
