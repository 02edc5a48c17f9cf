package io.caseward.slack;

import com.slack.api.bolt.App;

/**
 * Something that Slack calls: a button, a dialog, a command, a page of ours there. Each registers
 * itself; which way a request took to us is nothing to it. Slack waits three seconds for an answer:
 * what takes longer is done afterwards, by {@link SlackWork}.
 */
interface HeardBySlack {

  void register(App app);
}
