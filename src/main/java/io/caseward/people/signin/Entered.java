package io.caseward.people.signin;

import io.caseward.people.SignedIn;
import io.caseward.people.account.Accounts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Somebody was let in: that is noted, and they go where they wanted to go. */
@Component
class Entered extends SavedRequestAwareAuthenticationSuccessHandler {

  private static final String HOW = Entered.class.getName();

  private final Accounts accounts;
  private final KnownBrowsers browsers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Entered(RequestCache asked, Accounts accounts, KnownBrowsers browsers, ApplicationEventPublisher events, Clock clock) {
    setRequestCache(asked);
    this.accounts = accounts;
    this.browsers = browsers;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) throws ServletException, IOException {
    accounts.signedIn(who.getName(), clock.instant());
    browsers.remember(who.getName(), request, response);
    events.publishEvent(new SignedIn(who.getName(), request.getRemoteAddr(), how(request, who)));
    super.onAuthenticationSuccess(request, response, who);
  }

  private static String how(HttpServletRequest request, Authentication who) {
    Object how = request.getAttribute(HOW);
    return who instanceof OAuth2AuthenticationToken ? "provider" : how == null ? "password" : how.toString();
  }

  /** What the framework does after a password, after a code: a session under another number, and a new token against forged requests. */
  void byCode(String account, String how, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Authentication who = SignIn.signedIn(account, null);
    HalfWay.done(request);
    request.changeSessionId();
    new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()).onAuthentication(who, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    request.setAttribute(HOW, how);
    onAuthenticationSuccess(request, response, who);
  }
}
