package io.caseward.people.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.people.Denied;
import io.caseward.people.ReaderChoices;
import io.caseward.people.Told;
import io.caseward.people.signin.SignInSettings;
import io.caseward.people.token.TokenRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers programs that are not signed in, or not allowed, with problem details (RFC 9457). */
@Component
class ProgramAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, RateDoor.Answer, UploadDoor.Answer {

  private static final String TYPE = "/problems/";

  private final ObjectMapper json;
  private final MessageSource messages;
  private final SignInSettings settings;
  private final ReaderChoices choices;

  ProgramAnswers(ObjectMapper json, MessageSource messages, SignInSettings settings, ReaderChoices choices) {
    this.json = json;
    this.messages = messages;
    this.settings = settings;
    this.choices = choices;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (settings.basicAuth() && !(refused instanceof TokenRefused)) {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Caseward\", charset=\"UTF-8\"");
    }
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, refused instanceof TokenRefused ? "Bearer realm=\"Caseward\", error=\"invalid_token\"" : "Bearer realm=\"Caseward\"");
    answer(response, HttpStatus.UNAUTHORIZED, "not-signed-in", why(request, refused));
  }

  private String why(HttpServletRequest request, AuthenticationException refused) {
    if (refused instanceof MessageSourceResolvable sentence) {
      return messages.getMessage(sentence, choices.locale(request));
    }
    String key = settings.basicAuth() ? "api.signInByBasic" : "api.signIn";
    return messages.getMessage(key, null, choices.locale(request));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (denied instanceof CsrfException) {
      String sentence = messages.getMessage("api.noToken", null, choices.locale(request));
      answer(response, HttpStatus.FORBIDDEN, "no-token", sentence);
    } else {
      answer(response, HttpStatus.FORBIDDEN, "not-allowed", Denied.sentence(denied, messages, choices.locale(request)));
    }
  }

  @Override
  public void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds)
      throws IOException {
    String sentence = messages.getMessage("api.tooMany", new Object[] {seconds}, choices.locale(request));
    answer(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", sentence);
  }

  @Override
  public void tooLarge(HttpServletRequest request, HttpServletResponse response, Told sentence) throws IOException {
    answer(response, HttpStatus.PAYLOAD_TOO_LARGE, "upload-too-large", sentence.in(messages, choices.locale(request), ZoneOffset.UTC));
  }

  private void answer(HttpServletResponse response, HttpStatus status, String type, String sentence)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setType(URI.create(TYPE + type));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
