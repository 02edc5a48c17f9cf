package io.caseward.cases.imports;

import io.caseward.cases.imports.ImportRuns.Refused;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files of reports from programs. */
@RestController
@Tag(name = "Reports")
class ImportApi {

  private final Uploads uploads;
  private final ImportWorker worker;
  private final Imports imports;
  private final SeenImports seen;
  private final ImportSettings settings;

  ImportApi(
      Uploads uploads,
      ImportWorker worker,
      Imports imports,
      SeenImports seen,
      ImportSettings settings) {
    this.uploads = uploads;
    this.worker = worker;
    this.imports = imports;
    this.seen = seen;
    this.settings = settings;
  }

  @PostMapping(path = "/api/v1/reports/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Requires(Permission.IMPORT_REPORTS)
  @Operation(
      summary = "Take a file of reports in",
      description =
          "CSV or JSON lines, UTF-8, with a named mapping. The answer waits for the end for two minutes at most, or as 'Prefer: wait=<seconds>' and 'Prefer: respond-async' ask; the run goes on at href.")
  ResponseEntity<ImportAnswer> take(
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(required = false) String mapping,
      @RequestHeader(name = "Prefer", required = false) String prefer,
      Person by)
      throws IOException {
    ImportRun run = uploads.take(file, mapping, by.name());
    worker.finish(run, Wait.of(prefer, settings.importWait()));
    return ResponseEntity.accepted()
        .location(URI.create(ImportAnswer.href(run.id())))
        .body(seen.answer(run.id()));
  }

  @GetMapping("/api/v1/reports/imports/{id}")
  @Requires(Permission.IMPORT_REPORTS)
  @Operation(summary = "How far an import is")
  ImportAnswer find(@PathVariable long id) {
    return seen.answer(id);
  }

  @GetMapping("/api/v1/reports/imports/{id}/errors")
  @Requires(Permission.IMPORT_REPORTS)
  @Operation(summary = "Refused rows after a line, at most 1,000")
  List<Refused> errors(@PathVariable long id, @RequestParam(defaultValue = "0") long after) {
    return seen.errors(seen.find(id).id(), after);
  }

  @DeleteMapping("/api/v1/reports/imports/{id}")
  @Requires(Permission.IMPORT_REPORTS)
  @Operation(summary = "Stop an import", description = "What was taken in stays.")
  ImportAnswer stop(@PathVariable long id) {
    imports.stop(seen.find(id));
    return seen.answer(id);
  }
}
