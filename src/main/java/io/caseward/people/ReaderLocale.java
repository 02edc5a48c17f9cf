package io.caseward.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Answers each request in its reader's language. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReaderLocale implements LocaleResolver {

  private final ReaderChoices choices;

  ReaderLocale(ReaderChoices choices) {
    this.choices = choices;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return choices.locale(request);
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("The settings page keeps what someone chooses.");
  }
}
