package io.caseward.web;

import io.caseward.people.CurrentPerson;
import io.caseward.people.PreferenceTable;
import io.caseward.people.Preferences;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How the reader wants to be shown what may harm: {@code #care} in templates. */
@Component
class Care {

  private final PreferenceTable preferences;

  Care(PreferenceTable preferences) {
    this.preferences = preferences;
  }

  public Preferences chosen() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? CurrentPerson.of(current.getRequest()).map(preferences::of).orElse(Preferences.CAREFUL)
        : Preferences.CAREFUL;
  }
}
