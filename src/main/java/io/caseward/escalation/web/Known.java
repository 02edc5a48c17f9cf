package io.caseward.escalation.web;

import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import org.springframework.http.HttpStatus;

/** Finds what a request names, in its person's scope. */
final class Known {

  private Known() {}

  static Escalation of(Escalations escalations, String number) {
    return escalations
        .find(number)
        .orElseThrow(() -> new Refusal(
            HttpStatus.NOT_FOUND, "unknown-escalation", Told.of("refusal.noEscalation", number)));
  }
}
