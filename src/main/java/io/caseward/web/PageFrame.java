package io.caseward.web;

import io.caseward.people.People;
import io.caseward.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every page what its frame shows: who is signed in and where they can go. */
@Configuration(proxyBeanMethods = false)
class PageFrame implements WebMvcConfigurer, HandlerInterceptor {

  private final People people;
  private final Navigation navigation;
  private final TransactionTemplate transaction;

  PageFrame(People people, Navigation navigation, TransactionTemplate transaction) {
    this.people = people;
    this.navigation = navigation;
    this.transaction = transaction;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    Principal signedIn = request.getUserPrincipal();
    if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:") || signedIn == null) {
      return;
    }
    Person person = transaction.execute(status -> people.find(signedIn.getName()).orElse(null));
    if (person != null) {
      page.addObject("person", person);
      page.addObject("navigation", navigation.of(person, request.getRequestURI()));
    }
  }
}
