package io.caseward.people.door;

import io.caseward.people.CurrentPerson;
import io.caseward.people.Denied;
import io.caseward.people.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Asks for a permission before a request reaches anything, and says no in a sentence. */
final class DeniedAtTheDoor {

  private DeniedAtTheDoor() {}

  static AuthorizationManager<RequestAuthorizationContext> unless(Permission permission) {
    return (authentication, door) ->
        new AuthorizationDecision(
            CurrentPerson.of(door.getRequest())
                .filter(person -> person.may(permission))
                .isPresent());
  }

  static AccessDeniedHandler of(Permission permission, AccessDeniedHandler answer) {
    return (request, response, denied) -> {
      AccessDeniedException why =
          CurrentPerson.of(request)
              .<AccessDeniedException>map(person -> Denied.of(person, permission))
              .orElse(denied);
      answer.handle(request, response, why);
    };
  }
}
