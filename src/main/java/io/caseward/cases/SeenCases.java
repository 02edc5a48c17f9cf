package io.caseward.cases;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the case that a person names; another vendor's looks exactly like one that is not there. */
@Component
public class SeenCases {

  private final Cases cases;

  SeenCases(Cases cases) {
    this.cases = cases;
  }

  public CaseFile find(String number) {
    return cases.find(number).orElseThrow(() -> notThere(number));
  }

  private static Refusal notThere(String number) {
    return new Refusal(HttpStatus.NOT_FOUND, "case-not-found", Told.of("refusal.caseNotSeen", number));
  }
}
