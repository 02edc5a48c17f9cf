package io.caseward.cases.intake;

import io.caseward.cases.Received;
import io.caseward.cases.Reports;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports from programs. */
@RestController
@Tag(name = "Reports")
class ReportApi {

  private final ReportReader reader;
  private final Reports reports;

  ReportApi(ReportReader reader, Reports reports) {
    this.reader = reader;
    this.reports = reports;
  }

  @PostMapping("/api/v1/reports")
  @Requires(Permission.OPEN_CASES)
  @Operation(
      summary = "Take a report in",
      description =
          "Opens a case, or joins the one that is open about the same subject and reason: 201. The same source and reference again: 200 and the same answer.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ReportBody.class))))
  ResponseEntity<ReportAnswer> receive(@RequestBody Map<String, Object> given, Person by) {
    Received received = reports.receive(reader.read(given), by.name());
    return answer(received).body(ReportAnswer.of(received));
  }

  private static ResponseEntity.BodyBuilder answer(Received received) {
    return received.repeated()
        ? ResponseEntity.ok()
        : ResponseEntity.created(URI.create("/api/v1/cases/" + received.caseNumber()));
  }
}
