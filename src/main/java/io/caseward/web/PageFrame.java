package io.caseward.web;

import io.caseward.people.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its {@link Shell}: who is signed in, where they can go, what time it is. */
@Configuration(proxyBeanMethods = false)
class PageFrame implements WebMvcConfigurer, HandlerInterceptor {

  private final Navigation navigation;
  private final Clock clock;

  PageFrame(Navigation navigation, Clock clock) {
    this.navigation = navigation;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /** Before the page is asked for, so that the page that says why it was refused has it too. */
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!ProblemAnswers.isProgram(request)) {
      request.setAttribute("shell", shell(request));
    }
    return true;
  }

  private Shell shell(HttpServletRequest request) {
    return CurrentPerson.of(request)
        .map(person -> new Shell(person, navigation.of(person, request.getRequestURI()), clock.instant()))
        .orElseGet(() -> Shell.forNobody(clock.instant()));
  }
}
