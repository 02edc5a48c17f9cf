package io.caseward.people;

import io.caseward.database.Scopes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up who asks, unless a token has said so, and does the request in that person's scope.
 * Someone whose account is gone is nobody again.
 */
class PersonFilter extends OncePerRequestFilter {

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
      chain.doFilter(request, response);
      return;
    }
    CurrentPerson.set(request, person.get());
    inScope(person.get(), request, response, chain);
  }

  private static Optional<String> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(who -> !(who instanceof AnonymousAuthenticationToken))
        .map(Authentication::getName);
  }

  private static void inScope(
      Person person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Scopes.<Void, Exception>call(
          person.scope(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
