package io.caseward.cases.privacy;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Erases subjects for programs that handle people's requests to be forgotten. */
@RestController
@Tag(name = "Subjects")
class SubjectApi {

  private final Erasure erasure;

  SubjectApi(Erasure erasure) {
    this.erasure = erasure;
  }

  @DeleteMapping("/api/v1/subjects")
  @Requires(Permission.ERASE_SUBJECTS)
  @Operation(
      summary = "Erases a subject",
      description =
          "Its name and reference, the evidence and what was said of it, in all its cases. Decisions, clause versions, penalties, clocks and who acted stay. Refused as long as a case about it is open or may be appealed.")
  Erasure.Erased erase(@RequestParam String type, @RequestParam String id, @RequestParam String reason, Person by) {
    return erasure.erase(erasure.outlook(type, id).id(), reason, by);
  }
}
