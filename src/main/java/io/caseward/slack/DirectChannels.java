package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.slack.outbox.Entry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Where messages to one person go: the outbox names the account, Slack a conversation. */
@Component
class DirectChannels {

  private static final String PERSON = "@";

  private final Mentions mentions;
  private final SlackApi slack;
  private final Map<String, String> byUser = new ConcurrentHashMap<>();

  DirectChannels(Mentions mentions, SlackApi slack) {
    this.mentions = mentions;
    this.slack = slack;
  }

  boolean is(Entry entry) {
    return entry.channel().startsWith(PERSON);
  }

  /** Asked for each time who the account is: it may belong to another user of Slack by now. */
  String channelOf(Entry entry) throws IOException, SlackApiException, SlackRefusal {
    String account = entry.channel().substring(PERSON.length());
    String user = mentions.user(account).orElse(null);
    if (user == null) {
      throw SlackRefusal.unknown(account);
    }
    String known = byUser.get(user);
    return known == null ? open(user) : known;
  }

  private String open(String user) throws IOException, SlackApiException, SlackRefusal {
    String channel = slack.direct(user);
    byUser.put(user, channel);
    return channel;
  }
}
