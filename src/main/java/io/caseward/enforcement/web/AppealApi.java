package io.caseward.enforcement.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.enforcement.Appeal;
import io.caseward.enforcement.Appeals;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppealApi {

  private final Cases cases;
  private final Appeals appeals;

  AppealApi(Cases cases, Appeals appeals) {
    this.cases = cases;
    this.appeals = appeals;
  }

  @PostMapping("/api/v1/cases/{number}/appeals")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.APPEAL_CASES)
  Lodged lodge(@PathVariable String number, @RequestBody NewAppeal appeal, Person person) {
    CaseFile file = cases.find(number).orElseThrow(() -> unknown(number));
    return Lodged.of(appeals.lodge(file.number(), appeal.text(), person));
  }

  static Refusal unknown(String number) {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown-case", Told.of("refusal.noCaseToAppeal", number));
  }

  /**
   * @param text why the penalty should not stand, 10 to 5000 characters
   */
  record NewAppeal(String text) {}

  record Lodged(
      @JsonProperty("case") String caseNumber, long penalty, String lodgedBy, Instant lodgedAt) {
    static Lodged of(Appeal appeal) {
      return new Lodged(
          appeal.caseNumber(), appeal.penalty(), appeal.lodgedBy(), appeal.lodgedAt());
    }
  }
}
