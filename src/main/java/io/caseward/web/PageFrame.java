package io.caseward.web;

import io.caseward.people.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
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

  @Override
  public void postHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    if (page != null && page.hasView() && !isRedirect(page)) {
      page.addObject("shell", shell(request));
    }
  }

  private static boolean isRedirect(ModelAndView page) {
    return page.getViewName() != null && page.getViewName().startsWith("redirect:");
  }

  private Shell shell(HttpServletRequest request) {
    return CurrentPerson.of(request)
        .map(person -> new Shell(person, navigation.of(person, request.getRequestURI()), clock.instant()))
        .orElseGet(() -> Shell.forNobody(clock.instant()));
  }
}
