package io.caseward.people.door;

import io.caseward.people.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Says that someone signed out themselves. */
@Component
class SigningOut implements LogoutHandler {

  private final ApplicationEventPublisher events;

  SigningOut(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
    if (who != null) {
      events.publishEvent(new SignedOut(who.getName(), who.getName(), "here"));
    }
  }
}
