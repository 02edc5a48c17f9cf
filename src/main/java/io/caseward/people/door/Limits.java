package io.caseward.people.door;

import io.caseward.database.Sha256;
import io.caseward.people.CurrentPerson;
import io.caseward.people.People;
import io.caseward.people.UploadLimit;
import io.caseward.people.signin.SignIn;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stands before the doors: how often someone may ask, and who may bring files. */
@Component
class Limits {

  private final RateSettings settings;
  private final RequestRate accounts;
  private final RequestRate signIns;
  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final ObjectProvider<UploadLimit> uploads;
  private final People people;

  Limits(RateSettings settings, ObjectProvider<RequestMappingHandlerMapping> routes, ObjectProvider<UploadLimit> uploads, People people) {
    this.settings = settings;
    this.routes = routes;
    this.uploads = uploads;
    this.people = people;
    this.accounts = RequestRate.of(Math.max(1, settings.perSecond()), Duration.ofSeconds(1), settings.burst(), TimeMeter.SYSTEM_MILLISECONDS);
    int tries = Math.max(1, settings.signInsPerMinute());
    this.signIns = RequestRate.of(tries, Duration.ofMinutes(1), tries, TimeMeter.SYSTEM_MILLISECONDS);
  }

  /** After whoever asks is known. */
  HttpSecurity onRequests(HttpSecurity http, RateDoor.Answer answer) {
    return settings.perSecond() == 0 ? http : http.addFilterAfter(new RateDoor(accounts, Limits::asking, answer), PersonFilter.class);
  }

  /** A program pays for itself: while it hurries, the pages of its account go on. */
  private static Optional<String> asking(HttpServletRequest request) {
    return CurrentPerson.of(request).map(person -> TokenFilter.sent(request).map(token -> "token " + Sha256.hex(token)).orElse(person.name()));
  }

  /** Before a password is looked at, which costs on purpose. */
  HttpSecurity onSignIns(HttpSecurity http, RateDoor.Answer answer) {
    return settings.signInsPerMinute() == 0 ? http : http.addFilterBefore(new RateDoor(signIns, Limits::signingIn, answer), CsrfFilter.class);
  }

  private static Optional<String> signingIn(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod()) && request.getServletPath().startsWith(SignIn.PAGE) ? Optional.of(request.getRemoteAddr()) : Optional.empty();
  }

  /** Before anything reads a form. */
  <A extends AuthenticationEntryPoint & AccessDeniedHandler & UploadDoor.Answer> HttpSecurity onUploads(HttpSecurity http, A answers, RequestMatcher signsInWithTheCall) {
    return http.addFilterBefore(new UploadDoor(routes, uploads, people, answers, answers, answers, signsInWithTheCall), CsrfFilter.class);
  }
}
