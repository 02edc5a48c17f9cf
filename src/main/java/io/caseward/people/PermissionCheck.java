package io.caseward.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to one of our methods where the person has what the method requires. */
class PermissionCheck implements HandlerInterceptor {

  private static final Logger log = LoggerFactory.getLogger(PermissionCheck.class);

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method
        && isOurs(method)
        && !method.hasMethodAnnotation(Open.class)) {
      check(CurrentPerson.of(request), method);
    }
    return true;
  }

  static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("io.caseward");
  }

  private static void check(Optional<Person> person, HandlerMethod method) {
    Requires requires = method.getMethodAnnotation(Requires.class);
    if (requires == null) {
      log.error("{} says neither @Requires nor @Open, so it is denied to all.", method);
      throw new Denied(Told.of("refusal.nobody"));
    }
    Person who =
        person.orElseThrow(
            () -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
    if (!who.may(requires.value())) {
      throw Denied.of(who, requires.value());
    }
  }
}
