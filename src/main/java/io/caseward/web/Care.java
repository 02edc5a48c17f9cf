package io.caseward.web;

import io.caseward.people.Preferences;
import io.caseward.people.ReaderChoices;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How the reader wants to be shown what may harm: {@code #care} in templates. */
@Component
class Care {

  private final ReaderChoices choices;

  Care(ReaderChoices choices) {
    this.choices = choices;
  }

  public Preferences chosen() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? choices.of(current.getRequest())
        : Preferences.NONE;
  }
}
