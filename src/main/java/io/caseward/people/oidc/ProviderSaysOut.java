package io.caseward.people.oidc;

import io.caseward.people.SignedOut;
import io.caseward.people.account.Accounts;
import io.caseward.people.session.ProviderSessions;
import io.caseward.people.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** The provider tells, by a signed word to whichever node, that someone signed out there: their sessions end here. */
@Component
class ProviderSaysOut implements LogoutHandler {

  private final ProviderSessions known;
  private final Sessions sessions;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  ProviderSaysOut(ProviderSessions known, Sessions sessions, Accounts accounts, ApplicationEventPublisher events) {
    this.known = known;
    this.sessions = sessions;
    this.accounts = accounts;
    this.events = events;
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, Authentication said) {
    OidcLogoutToken token = (OidcLogoutToken) said.getPrincipal();
    known.removeSessionInformation(token).forEach(session -> {
      sessions.end(session.getSessionId());
      accounts.account(session.getPrincipal().getIssuer().toString(), session.getPrincipal().getSubject())
          .ifPresent(account -> events.publishEvent(new SignedOut(account.person().name(), account.person().name(), "provider")));
    });
  }
}
