package io.caseward.slack;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters people's Slack ids and e-mails into their accounts, and takes them out again. */
@Component
class SlackIds {

  private final JdbcClient jdbc;

  SlackIds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void link(String account, String user) {
    jdbc.sql("update account set slack_id = ? where name = ?").params(user, account).update();
  }

  void email(String account, String email) {
    jdbc.sql("update account set email = ? where name = ?").params(email, account).update();
  }

  void unlink() {
    jdbc.sql("update account set slack_id = null").update();
  }
}
