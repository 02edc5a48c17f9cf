package io.caseward.people.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Signing in by a password on our own page, and by a code where the account asks for one too. */
@Component
public class ByPassword {

  private final HalfWay halfWay;
  private final Entered entered;

  ByPassword(HalfWay halfWay, Entered entered) {
    this.halfWay = halfWay;
    this.entered = entered;
  }

  public void addTo(HttpSecurity http) throws Exception {
    http.formLogin(form -> form.loginPage(SignIn.PAGE).authenticationDetailsSource(SignInDetails::of).failureHandler(halfWay).successHandler(entered));
  }
}
