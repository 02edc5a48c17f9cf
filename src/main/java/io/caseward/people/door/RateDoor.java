package io.caseward.people.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks whoever asks for too much to wait, before anything is done for them. */
final class RateDoor extends OncePerRequestFilter {

  /** Says no, in the way of the door. */
  interface Answer {
    void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException;
  }

  private final RequestRate rate;
  private final Function<HttpServletRequest, Optional<String>> who;
  private final Answer answer;

  /**
   * @param who whose request it is; empty where nobody counts it
   */
  RateDoor(RequestRate rate, Function<HttpServletRequest, Optional<String>> who, Answer answer) {
    this.rate = rate;
    this.who = who;
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<Duration> wait = who.apply(request).flatMap(rate::wait);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = wait.get().plusMillis(999).toSeconds();
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    answer.tooMany(request, response, seconds);
  }
}
