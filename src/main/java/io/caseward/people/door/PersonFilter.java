package io.caseward.people.door;

import io.caseward.database.Doer;
import io.caseward.database.Doers;
import io.caseward.database.Scopes;
import io.caseward.people.CurrentPerson;
import io.caseward.people.People;
import io.caseward.people.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up who asks, unless a token has said so, and does the request as that person, in their
 * scope. Someone whose account is gone is nobody again.
 */
class PersonFilter extends OncePerRequestFilter {

  /** By the beginning of the path; whatever is not here is a page. */
  private static final Map<String, String> DOORS =
      Map.of("/api/", "api", "/slack/", "slack", "/camunda", "engine", "/engine-rest", "engine");

  private final People people;

  PersonFilter(People people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Person> person = CurrentPerson.of(request).or(() -> signedIn().flatMap(people::find));
    if (person.isEmpty()) {
      SecurityContextHolder.clearContext();
      as(Doer.anonymous(door(request), request.getRemoteAddr()), () -> go(chain, request, response));
      return;
    }
    CurrentPerson.set(request, person.get());
    as(
        person.get().doer().through(door(request), request.getRemoteAddr()),
        () -> Scopes.<Void, Exception>call(person.get().scope(), () -> go(chain, request, response)));
  }

  /** As the record names it. */
  private static String door(HttpServletRequest request) {
    String path = request.getServletPath();
    return DOORS.entrySet().stream()
        .filter(door -> path.startsWith(door.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("page");
  }

  private static Optional<String> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(who -> !(who instanceof AnonymousAuthenticationToken))
        .map(Authentication::getName);
  }

  private static Void go(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    return null;
  }

  private static void as(Doer doer, Scopes.Work<Void, Exception> work) throws ServletException, IOException {
    try {
      Doers.call(doer, work);
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
