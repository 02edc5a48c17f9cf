package io.caseward.cases.intake;

import io.caseward.cases.CaseFile;
import io.caseward.cases.InformationRequests;
import io.caseward.cases.SeenCases;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the answers that cases wait for. */
@RestController
@Tag(name = "Cases")
class InformationApi {

  private final SeenCases seen;
  private final InformationReader reader;
  private final InformationRequests requests;

  InformationApi(SeenCases seen, InformationReader reader, InformationRequests requests) {
    this.seen = seen;
    this.reader = reader;
    this.requests = requests;
  }

  @PostMapping("/api/v1/cases/{number}/information")
  @Requires(Permission.ANSWER_INFORMATION_REQUESTS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Give a case the information it waits for",
      description = "The answer becomes evidence, the review goes on and its clock with it. 409 where the case waits for none.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = InformationBody.class))))
  void receive(@PathVariable String number, @RequestBody Map<String, Object> given, Person by) {
    CaseFile file = seen.find(number);
    requests.receive(file.number(), reader.read(given), by.name());
  }
}
