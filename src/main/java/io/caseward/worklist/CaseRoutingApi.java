package io.caseward.worklist;

import io.caseward.cases.Cases;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Re-routes single cases for programs. */
@RestController
@Tag(name = "Cases")
class CaseRoutingApi {

  private final Cases cases;
  private final MovingCases moving;

  CaseRoutingApi(Cases cases, MovingCases moving) {
    this.cases = cases;
    this.moving = moving;
  }

  record Destination(String queue, String vendor, String note) {}

  @PostMapping("/api/v1/cases/{number}/routing")
  @Requires(Permission.REROUTE_CASES)
  @Operation(summary = "Send a case's open work to another queue or vendor", description = "Without a vendor it stays with its own where the queue and the language allow it.")
  ResponseEntity<Void> reroute(@PathVariable String number, @RequestBody Destination to, Person by) {
    String known = cases.find(number).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "case-not-found", Told.of("refusal.noCase", number))).number();
    moving.move(known, Order.of(by, Said.of("note", to.note())), to.queue(), MovingCases.named(to.vendor()));
    return ResponseEntity.noContent().build();
  }
}
