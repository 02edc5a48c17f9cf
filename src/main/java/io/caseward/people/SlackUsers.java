package io.caseward.people;

/** Which account a user of Slack is: whoever acts there has that account's rights. */
public interface SlackUsers {

  /**
   * This user is that person from now on, and whom the account named before is not.
   *
   * @throws NotAccepted where another account names the user
   */
  void link(Person person, String slackId);

  /** The account names nobody in Slack any more. */
  void unlink(Person person);
}
