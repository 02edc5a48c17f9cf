package io.caseward.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who asks is looked up before any page or call of ours is reached: where the database is away
 * then, the answer is the one that they would give.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DatabaseAway extends OncePerRequestFilter {

  private final ProblemAnswers answers;
  private final ObjectMapper json;

  DatabaseAway(ProblemAnswers answers, ObjectMapper json) {
    this.answers = answers;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
      logger.warn("The database did not answer %s %s: %s".formatted(request.getMethod(), request.getRequestURI(), away.getMessage()));
      answer(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Refusal unavailable = answers.unavailable();
    response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAnswers.RETRY_SECONDS);
    if (ProblemAnswers.isProgram(request)) {
      response.setStatus(unavailable.status().value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(response.getOutputStream(), answers.detail(unavailable));
    } else {
      request.setAttribute("sentence", answers.say(unavailable.sentence()));
      response.sendError(unavailable.status().value());
    }
  }
}
