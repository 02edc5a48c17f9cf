package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.people.People;
import io.caseward.people.Person;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who is who: accounts and Slack's users, by the account's Slack id or else by e-mail. */
@Component
class Mentions {

  private static final Logger log = LoggerFactory.getLogger(Mentions.class);

  private final People people;
  private final SlackApi slack;
  private final Map<String, String> userByEmail = new ConcurrentHashMap<>();
  private final Map<String, String> emailByUser = new ConcurrentHashMap<>();

  Mentions(People people, SlackApi slack) {
    this.people = people;
    this.slack = slack;
  }

  /** Who an account is in Slack. */
  Optional<String> user(String account) throws IOException, SlackApiException, SlackRefusal {
    Optional<Person> person = people.find(account);
    return person.isEmpty() ? Optional.empty() : user(person.get());
  }

  /** A mention that rings; for someone whom Slack does not know, the name. */
  String of(String account, String displayName)
      throws IOException, SlackApiException, SlackRefusal {
    return user(account).map("<@%s>"::formatted).orElse("*" + displayName + "*");
  }

  private Optional<String> user(Person person)
      throws IOException, SlackApiException, SlackRefusal {
    if (person.slackId() != null) {
      return Optional.of(person.slackId());
    }
    return person.email() == null ? Optional.empty() : userByEmail(person.email());
  }

  private Optional<String> userByEmail(String email)
      throws IOException, SlackApiException, SlackRefusal {
    String known = userByEmail.get(email);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Optional<String> user = slack.userOf(email);
      user.ifPresent(found -> userByEmail.put(email, found));
      return user;
    } catch (SlackRefusal refusal) {
      // A message without its mention is better than none, as where the token lacks the scope.
      log.warn("{} is not mentioned: {}", email, refusal.getMessage());
      return Optional.empty();
    }
  }

  /** The account behind a Slack user who pressed a button. */
  Optional<Person> account(String user) throws IOException, SlackApiException, SlackRefusal {
    Optional<Person> linked = linked(user);
    if (linked.isPresent()) {
      return linked;
    }
    // Whose account names another user has said who they are: an e-mail says less.
    return email(user).flatMap(people::withEmail).filter(person -> person.slackId() == null);
  }

  /** The account that names a Slack user, whatever e-mail that one has. */
  Optional<Person> linked(String user) {
    return people.withSlackId(user);
  }

  private Optional<String> email(String user)
      throws IOException, SlackApiException, SlackRefusal {
    String known = emailByUser.get(user);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> email = slack.ready() ? slack.emailOf(user) : Optional.empty();
    email.ifPresent(found -> emailByUser.put(user, found));
    return email;
  }
}
