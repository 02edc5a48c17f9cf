package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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

  /** A mention that rings; for someone whom Slack does not know, the name. */
  String of(String account, String displayName)
      throws IOException, SlackApiException, SlackRefusal {
    Optional<Person> person = people.find(account);
    Optional<String> user = person.isEmpty() ? Optional.empty() : user(person.get());
    return user.map("<@%s>"::formatted).orElse("*" + displayName + "*");
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
    Optional<Person> linked = anyone(person -> user.equals(person.slackId()));
    if (linked.isPresent()) {
      return linked;
    }
    Optional<String> email = email(user);
    return email.flatMap(found -> anyone(person -> found.equalsIgnoreCase(person.email())));
  }

  private Optional<Person> anyone(Predicate<Person> fits) {
    return Arrays.stream(Role.values())
        .flatMap(role -> people.withRole(role).stream())
        .filter(fits)
        .findFirst();
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
