package io.caseward.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What whoever reads a page has chosen, asked once a request. */
@Component
public class ReaderChoices {

  private static final String ATTRIBUTE = ReaderChoices.class.getName();

  private final PreferenceTable preferences;

  ReaderChoices(PreferenceTable preferences) {
    this.preferences = preferences;
  }

  public Preferences of(HttpServletRequest request) {
    if (!(request.getAttribute(ATTRIBUTE) instanceof Preferences chosen)) {
      Preferences asked = CurrentPerson.of(request).map(preferences::of).orElse(Preferences.NONE);
      request.setAttribute(ATTRIBUTE, asked);
      return asked;
    }
    return chosen;
  }

  /** The language to answer in: the one chosen, else one that the browser or program asks for. */
  public Locale locale(HttpServletRequest request) {
    return Optional.ofNullable(of(request).language()).orElseGet(() -> PageLanguage.askedFor(request)).locale();
  }
}
