package io.caseward.slack;

import io.caseward.people.Person;
import io.caseward.people.Told;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of {@code messages/slack.properties}; a channel's readers share one language. */
@Component("slackWords")
class Words {

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  /** What a page would say, to someone who reads it here. */
  String told(Told sentence, Person reader) {
    return sentence.in(messages, Locale.ENGLISH, reader.zone());
  }

  String of(String key, Object... arguments) {
    return messages.getMessage("slack." + key, arguments, Locale.ENGLISH);
  }

  /** A text that pages say too. */
  String shared(String key) {
    return messages.getMessage(key, null, Locale.ENGLISH);
  }
}
