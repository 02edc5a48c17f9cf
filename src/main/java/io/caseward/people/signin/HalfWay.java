package io.caseward.people.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Whoever has given the right password, and owes a code yet: sent on to the page that asks for it. Everybody else is sent back. */
@Component
class HalfWay extends SimpleUrlAuthenticationFailureHandler {

  static final String CODE_PAGE = "/sign-in/code";

  private static final String ATTRIBUTE = HalfWay.class.getName();
  private static final Duration LASTS = Duration.ofMinutes(10);

  private final Clock clock;

  HalfWay(Clock clock) {
    super(SignIn.PAGE + "?refused");
    this.clock = clock;
  }

  private record Owing(String account, Instant until) implements Serializable {}

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException, ServletException {
    if (refused instanceof CodeWanted wanted) {
      request.getSession().setAttribute(ATTRIBUTE, new Owing(wanted.account(), clock.instant().plus(LASTS)));
      response.sendRedirect(CODE_PAGE);
    } else {
      super.onAuthenticationFailure(request, response, refused);
    }
  }

  /** Whose code is owed in this session. */
  Optional<String> account(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Owing) session.getAttribute(ATTRIBUTE))
        .filter(owing -> clock.instant().isBefore(owing.until()))
        .map(Owing::account);
  }

  static void done(HttpServletRequest request) {
    request.getSession().removeAttribute(ATTRIBUTE);
  }
}
