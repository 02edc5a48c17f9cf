package io.caseward.people.session;

import io.caseward.people.Attendance;
import io.caseward.people.Person;
import io.caseward.people.account.Accounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By the accounts and the sessions that there are now. */
@Component
class StillLetIn implements Attendance {

  private final Accounts accounts;
  private final Sessions sessions;

  StillLetIn(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** Two reads, however many there are. */
  @Override
  public Set<Attendant> gone(Collection<Attendant> all) {
    Map<String, Person> now = accounts.named(all.stream().map(who -> who.person().name()).distinct().toList()).stream().collect(Collectors.toMap(Person::name, Function.identity()));
    Set<String> open = sessions.among(sessions(all));
    return all.stream()
        .filter(who -> !who.person().equals(now.get(who.person().name())) || who.session() != null && !open.contains(who.session()))
        .collect(Collectors.toSet());
  }

  private static List<String> sessions(Collection<Attendant> all) {
    return all.stream().map(Attendant::session).filter(Objects::nonNull).distinct().toList();
  }
}
