package io.caseward.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that are not written plainly, such as {@code /engine-rest;x=1/task} or {@code
 * /%65ngine-rest/task}. No page of ours has one; the server, the engine's servlets and the rules for
 * the doors would each read them their own way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddresses extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (!isPlain(request)) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isPlain(HttpServletRequest request) {
    String written = request.getRequestURI();
    boolean ofAnEngines = request.getPathInfo() != null;
    return written.indexOf(';') < 0 && !written.contains("//") && (!ofAnEngines || written.startsWith(request.getServletPath() + "/"));
  }
}
