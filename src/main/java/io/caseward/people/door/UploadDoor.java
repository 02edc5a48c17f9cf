package io.caseward.people.door;

import io.caseward.people.Denied;
import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.people.UploadLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Takes files where files are brought, from whom may bring them. It stands before the look for the
 * token against forged requests, which reads a form to its end, however many gigabytes that is away.
 */
final class UploadDoor extends OncePerRequestFilter {

  /** Says no to what is too much, in the way of the door. */
  interface Answer {
    void tooLarge(HttpServletRequest request, HttpServletResponse response, Told sentence) throws IOException;
  }

  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final ObjectProvider<UploadLimit> limits;
  private final People people;
  private final AuthenticationEntryPoint signIn;
  private final AccessDeniedHandler denied;
  private final Answer answer;
  private final RequestMatcher signsInWithTheCall;

  /**
   * @param signsInWithTheCall what is known only later who sent it, and is not looked through for a
   *     token before that
   */
  UploadDoor(
      ObjectProvider<RequestMappingHandlerMapping> routes, ObjectProvider<UploadLimit> limits, People people, AuthenticationEntryPoint signIn, AccessDeniedHandler denied, Answer answer,
      RequestMatcher signsInWithTheCall) {
    this.routes = routes;
    this.limits = limits;
    this.people = people;
    this.signIn = signIn;
    this.denied = denied;
    this.answer = answer;
    this.signsInWithTheCall = signsInWithTheCall;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<HandlerMethod> taker = handler(request).filter(UploadDoor::takesFiles);
    if (taker.isEmpty()) {
      response.setHeader("Accept", MediaType.APPLICATION_FORM_URLENCODED_VALUE);
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (signsInWithTheCall.matches(request)) {
      measure(taker.get(), request, response, chain);
    } else {
      ask(taker.get(), request, response, chain);
    }
  }

  private void ask(HandlerMethod taker, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<Person> person = signedIn().flatMap(people::find);
    Permission needed = taker.getMethodAnnotation(Requires.class).value();
    if (person.isEmpty()) {
      signIn.commence(request, response, new InsufficientAuthenticationException("Nobody is signed in."));
    } else if (!person.get().may(needed)) {
      denied.handle(request, response, Denied.of(person.get(), needed));
    } else {
      measure(taker, request, response, chain);
    }
  }

  /** By what the request says of its length: nothing of it is on a disk yet. */
  private void measure(HandlerMethod taker, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<Told> objection = limits.stream().map(limit -> limit.objection(taker, request.getContentLengthLong())).flatMap(Optional::stream).findFirst();
    if (objection.isPresent()) {
      answer.tooLarge(request, response, objection.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<String> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(who -> !(who instanceof AnonymousAuthenticationToken))
        .map(Authentication::getName);
  }

  private static boolean takesFiles(HandlerMethod method) {
    return method.hasMethodAnnotation(Requires.class)
        && Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
  }

  private Optional<HandlerMethod> handler(HttpServletRequest request) {
    boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
    if (!parsed) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    try {
      return routes.stream().map(mapping -> found(mapping, request)).flatMap(Optional::stream).findFirst();
    } finally {
      if (!parsed) {
        ServletRequestPathUtils.clearParsedRequestPath(request);
      }
    }
  }

  /** What fits no route, or only by another method, takes no files. */
  private static Optional<HandlerMethod> found(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
    try {
      return Optional.ofNullable(mapping.getHandler(request)).map(HandlerExecutionChain::getHandler).filter(HandlerMethod.class::isInstance).map(HandlerMethod.class::cast);
    } catch (Exception noRoute) {
      return Optional.empty();
    }
  }
}
