package io.caseward.people.door;

import io.caseward.people.CurrentPerson;
import io.caseward.people.Person;
import io.caseward.people.SignInDenied;
import io.caseward.people.signin.SignIn;
import io.caseward.people.token.ApiTokens;
import io.caseward.people.token.TokenRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by its token, for this one call. Whoever sends a token is that program and
 * nobody else: a session that came along does not count, as such calls bring no token against
 * forged requests.
 */
class TokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final ApiTokens tokens;
  private final ProgramAnswers programs;
  private final ApplicationEventPublisher events;

  TokenFilter(ApiTokens tokens, ProgramAnswers programs, ApplicationEventPublisher events) {
    this.tokens = tokens;
    this.programs = programs;
    this.events = events;
  }

  static boolean isByToken(HttpServletRequest request) {
    return sent(request).isPresent();
  }

  static Optional<String> sent(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(sent -> sent.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(sent -> sent.substring(BEARER.length()).strip());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<String> token = sent(request);
    if (token.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      letIn(tokens.check(token.get()), request);
    } catch (TokenRefused refused) {
      SecurityContextHolder.clearContext();
      events.publishEvent(new SignInDenied("?", request.getRemoteAddr(), refused.getMessage()));
      programs.commence(request, response, refused);
      return;
    }
    chain.doFilter(request, response);
  }

  private static void letIn(Person person, HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignIn.signedIn(person.name(), null));
    SecurityContextHolder.setContext(context);
    CurrentPerson.set(request, person);
  }
}
