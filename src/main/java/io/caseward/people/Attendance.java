package io.caseward.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who a long answer goes to, and whether it still may. A request is asked who it is once; a stream
 * goes on after someone's account, role or vendor has changed, or they were signed out.
 */
@Component
public class Attendance {

  private final Accounts accounts;
  private final Sessions sessions;

  Attendance(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /**
   * Someone as they were let in.
   *
   * @param session null where they came without one
   */
  public record Attendant(Person person, String session) {}

  public Attendant of(Person person, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return new Attendant(person, session == null ? null : session.getId());
  }

  /** Those of them who would not be let in any more, or as somebody else: two reads, however many there are. */
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
