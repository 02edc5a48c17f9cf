package io.caseward.slack;

import io.caseward.people.CallChoices;
import io.caseward.people.CallTable;
import io.caseward.people.CallWay;
import io.caseward.people.Person;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By what people are called: what they have chosen, as far as there is a way; a mention where there is none. */
@Component
class Ways {

  private final CallTable calls;
  private final Outbox outbox;

  Ways(CallTable calls, Outbox outbox) {
    this.calls = calls;
    this.outbox = outbox;
  }

  /** By account. */
  Map<String, Set<CallWay>> of(Collection<Person> people) {
    Map<String, CallChoices> chosen = calls.of(people);
    return people.stream().collect(Collectors.toMap(Person::name, person -> open(person, chosen.get(person.name()))));
  }

  private Set<CallWay> open(Person person, CallChoices chosen) {
    Set<CallWay> open = EnumSet.copyOf(chosen.ways());
    if (!reachesByMail(person)) {
      open.remove(CallWay.EMAIL);
    }
    return open.isEmpty() ? Set.of(CallWay.MENTION) : open;
  }

  /** With nothing connected at all, what would be sent is shown. */
  boolean reachesByMail(Person person) {
    return person.email() != null && (outbox.sends(Kind.EMAIL) || !outbox.sends(Kind.SLACK));
  }

  /** The accounts that are called by a mention. */
  Set<String> mentioned(List<Person> people) {
    return of(people).entrySet().stream().filter(one -> one.getValue().contains(CallWay.MENTION)).map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
