package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.people.Person;
import io.caseward.slack.LinkCodes.Newcomer;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Offers somebody in Slack to say which account is theirs; who is known already is told as whom. */
@Component
class LinkOffer {

  private static final Logger log = LoggerFactory.getLogger(LinkOffer.class);

  private static final int LONGEST_NAME = 80;

  private final Mentions mentions;
  private final LinkCodes codes;
  private final SlackApi slack;
  private final Words words;

  LinkOffer(Mentions mentions, LinkCodes codes, SlackApi slack, Words words) {
    this.mentions = mentions;
    this.codes = codes;
    this.slack = slack;
    this.words = words;
  }

  Map<String, Object> to(String user) {
    return CommandAnswers.said(mentions.linked(user).map(this::known).orElseGet(() -> offer(user)));
  }

  private String known(Person person) {
    return words.of("link.known", Mrkdwn.bold(person.displayName()), Mrkdwn.link("/settings", words.of("link.settings")));
  }

  private String offer(String user) {
    String code = codes.make(new Newcomer(user, Blocks.cut(called(user), LONGEST_NAME)));
    return words.of("link.offer", Mrkdwn.link(LinkingPages.PATH + code, words.of("link.open")), LinkCodes.LASTS.toMinutes());
  }

  /** The page shows it beside the id, which alone would do. */
  private String called(String user) {
    try {
      return slack.ready() ? slack.nameOf(user) : user;
    } catch (SlackRefusal | SlackApiException | IOException e) {
      log.warn("What {} is called could not be asked: {}", user, e.getMessage());
      return user;
    }
  }
}
