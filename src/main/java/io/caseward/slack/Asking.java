package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.people.Person;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds who somebody in Slack is here: they have exactly the rights, and see exactly what they see, on
 * the pages. Whom Caseward does not know is told how that is mended.
 */
@Component
class Asking {

  private static final Logger log = LoggerFactory.getLogger(Asking.class);

  private final Mentions mentions;
  private final Eyes eyes;
  private final Words words;

  Asking(Mentions mentions, Eyes eyes, Words words) {
    this.mentions = mentions;
    this.eyes = eyes;
    this.words = words;
  }

  /**
   * Does it as the account behind a Slack user, in that person's scope.
   *
   * @param page where the same can be done, as a link
   * @param otherwise what comes of it where there is no such account, from the sentence that says why
   */
  <T> T as(String user, String page, Function<Person, T> act, Function<String, T> otherwise) {
    try {
      Optional<Person> person = mentions.account(user);
      return person.isEmpty()
          ? otherwise.apply(words.of("press.unknown", Mrkdwn.escaped(user), page))
          : eyes.of(person.get(), () -> act.apply(person.get()));
    } catch (SlackRefusal | SlackApiException | IOException e) {
      log.warn("Who {} is could not be asked: {}", user, e.getMessage());
      return otherwise.apply(words.of("press.unasked", page));
    }
  }
}
