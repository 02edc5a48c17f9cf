package io.caseward.worklist;

import io.caseward.cases.CaseDetails;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hears from pages what of the evidence was shown. */
@Controller
class ExposureCalls {

  private final CaseDetails details;
  private final Exposures exposures;

  ExposureCalls(CaseDetails details, Exposures exposures) {
    this.details = details;
    this.exposures = exposures;
  }

  @PostMapping("/evidence/{id}/exposure")
  @Requires(Permission.SEE_CASES)
  ResponseEntity<Void> shown(@PathVariable long id, Person person) {
    String area = details.reasonBehind(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "evidence-not-found", Told.of("refusal.noEvidence", id)));
    exposures.shown(id, area, person);
    return ResponseEntity.noContent().build();
  }
}
