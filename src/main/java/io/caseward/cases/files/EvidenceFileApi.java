package io.caseward.cases.files;

import io.caseward.cases.EvidenceFiles;
import io.caseward.cases.EvidenceFiles.Content;
import io.caseward.cases.files.TakenFiles.Taken;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of evidence, in and out. */
@RestController
@Tag(name = "Evidence")
class EvidenceFileApi {

  private final TakenFiles taken;
  private final EvidenceFiles files;

  EvidenceFileApi(TakenFiles taken, EvidenceFiles files) {
    this.taken = taken;
    this.files = files;
  }

  @PostMapping("/api/v1/evidence-files")
  @ResponseStatus(HttpStatus.CREATED)
  @TakesEvidence
  @Requires(Permission.OPEN_CASES)
  @Operation(
      summary = "Take a file of evidence in",
      description = "A picture, a film, a PDF or plain text. A report's evidence names it by its id as 'file'; a file that no report names is gone after a day.")
  Taken take(@RequestParam(required = false) MultipartFile file, Person by) throws IOException {
    return taken.take(file, by);
  }

  /** Whatever it is, it runs nothing, is taken for nothing else, and stays on nobody's way here. */
  @GetMapping("/evidence/{id}/file")
  @Requires(Permission.SEE_CASES)
  ResponseEntity<Resource> show(@PathVariable long id) {
    Content content = files.shown(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "evidence-not-found", Told.of("refusal.noEvidenceFile", id)));
    ContentDisposition way = FileKinds.isShown(content.type()) ? ContentDisposition.inline().build() : ContentDisposition.attachment().filename("evidence-" + id).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.type()))
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, way.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .body(new ByteArrayResource(content.bytes()));
  }
}
