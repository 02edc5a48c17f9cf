package io.caseward.web;

import io.caseward.people.Told;
import io.caseward.web.RefusedForm.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A refusal as whoever asked can use it. Types are stable: {@code /problems/<slug>}. */
@Component
public class ProblemAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  static final String RETRY_SECONDS = "5";

  private final MessageSource messages;

  ProblemAnswers(MessageSource messages) {
    this.messages = messages;
  }

  static boolean isProgram(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/") || request.getRequestURI().startsWith("/slack/events");
  }

  Object to(HttpServletRequest request, Refusal refusal) {
    if (isProgram(request)) {
      return problem(refusal);
    }
    Shown shown = shown(refusal);
    return RefusedForm.back(request, shown).orElseGet(() -> page(refusal.status(), shown));
  }

  Object unavailable(HttpServletRequest request, HttpServletResponse response) {
    Refusal refusal = unavailable();
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return isProgram(request) ? problem(refusal) : page(refusal.status(), shown(refusal));
  }

  Refusal unavailable() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "database-away", Told.of("error.unavailable"));
  }

  Object changedMeanwhile(HttpServletRequest request) {
    return to(request, new Refusal(HttpStatus.CONFLICT, "changed-meanwhile", Told.of("error.changed")));
  }

  Object broken(HttpServletRequest request, Exception exception) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("[{}] {} {} failed.", mark, request.getMethod(), request.getRequestURI(), exception);
    return to(request, new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "internal", Told.of("error.internal", mark)));
  }

  /** As RFC 9457 has it, with a sentence for each wrong field. */
  private ResponseEntity<ProblemDetail> problem(Refusal refusal) {
    return ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail(refusal));
  }

  ProblemDetail detail(Refusal refusal) {
    Shown shown = shown(refusal);
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(refusal.status(), shown.sentence());
    detail.setType(URI.create("/problems/" + refusal.type()));
    if (!shown.fields().isEmpty()) {
      detail.setProperty("fields", shown.fields());
    }
    return detail;
  }

  private static ModelAndView page(HttpStatus status, Shown shown) {
    ModelAndView page = new ModelAndView("error", Map.of("status", status.value(), "sentence", shown.sentence(), "fields", shown.fields()));
    page.setStatus(status);
    return page;
  }

  private Shown shown(Refusal refusal) {
    Map<String, String> fields = new LinkedHashMap<>();
    refusal.fields().forEach((field, sentence) -> fields.put(field, say(sentence)));
    return new Shown(say(refusal.sentence()), fields);
  }

  String say(Told told) {
    return told.in(messages, LocaleContextHolder.getLocale(), Times.zone());
  }
}
