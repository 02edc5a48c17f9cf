package io.caseward.people.door;

import io.caseward.people.Denied;
import io.caseward.people.ReaderChoices;
import io.caseward.people.Told;
import io.caseward.people.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Sends people who are not signed in to the sign-in page, and says no to those not allowed: the
 * error page shows the request's attribute {@code sentence}.
 */
@Component
class PageAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, RateDoor.Answer, UploadDoor.Answer {

  private final MessageSource messages;
  private final ReaderChoices choices;

  PageAnswers(MessageSource messages, ReaderChoices choices) {
    this.messages = messages;
    this.choices = choices;
  }

  /** A fragment asked for by a page that is open already. */
  static boolean isFragment(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  /** Where to go on after sign-in: a page someone asked for, no fragment, image or call. */
  static RequestMatcher page() {
    return request ->
        "GET".equals(request.getMethod())
            && !isFragment(request)
            && String.valueOf(request.getHeader("Accept")).contains("text/html");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String signIn = request.getContextPath() + SignIn.PAGE;
    if (isFragment(request)) {
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(signIn);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (denied instanceof CsrfException && isNobody()) {
      // The session ended while the page was open: what they did was fine, they have to sign in.
      commence(request, response, null);
    } else {
      request.setAttribute("sentence", sentence(request, denied));
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  @Override
  public void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds)
      throws IOException {
    request.setAttribute("sentence", messages.getMessage("api.tooMany", new Object[] {seconds}, choices.locale(request)));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  @Override
  public void tooLarge(HttpServletRequest request, HttpServletResponse response, Told sentence) throws IOException {
    request.setAttribute("sentence", sentence.in(messages, choices.locale(request), ZoneOffset.UTC));
    response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
  }

  private String sentence(HttpServletRequest request, AccessDeniedException denied) {
    return denied instanceof CsrfException
        ? messages.getMessage("api.noToken", null, choices.locale(request))
        : Denied.sentence(denied, messages, choices.locale(request));
  }

  private static boolean isNobody() {
    return SecurityContextHolder.getContext().getAuthentication() == null;
  }
}
