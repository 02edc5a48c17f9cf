package io.caseward.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record for programs, and the keys that what is signed here is checked with. */
@RestController
@Tag(name = "Record")
class RecordApi {

  private static final List<String> FORMATS = List.of("csv", "jsonl");

  private final RecordSearch search;
  private final RecordExport export;
  private final Notes notes;
  private final Keys keys;

  RecordApi(RecordSearch search, RecordExport export, Notes notes, Keys keys) {
    this.search = search;
    this.export = export;
    this.notes = notes;
    this.keys = keys;
  }

  /**
   * Some entries, newest first.
   *
   * @param next give it as {@code before} for the next ones, null where these are all
   */
  record Found(List<Entry> items, Long next) {}

  @GetMapping("/api/v1/record")
  @Requires(Permission.SEE_RECORD)
  @Operation(summary = "Entries of the record", description = "Newest first, by who, act, noun, caseNumber, door, from and to (days where the caller is).")
  Found find(RecordFilter.Asked asked, @RequestParam(required = false) Long before, Person person) {
    RecordSearch.Page page = search.page(asked.checked(), person.zone(), before);
    return new Found(page.entries(), page.next());
  }

  @GetMapping("/api/v1/record/export")
  @Requires(Permission.SEE_RECORD)
  @Operation(summary = "The record as a file", description = "Everything that the same filters find, as CSV or JSON lines. The export is itself on record.")
  void export(RecordFilter.Asked asked, @RequestParam(required = false) String format, Person person, HttpServletResponse response) throws IOException {
    String chosen = Parameters.needed(FORMATS, "format", format);
    RecordFilter filter = asked.checked();
    notes.add("export", "record", chosen, filter.caseNumber(), filter.given());
    response.setContentType(chosen.equals("csv") ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"record.%s\"".formatted(chosen));
    response.setHeader("X-Content-Type-Options", "nosniff");
    export.write(filter, person.zone(), chosen.equals("csv"), response.getOutputStream());
  }

  @GetMapping(path = "/api/v1/record/keys", produces = MediaType.APPLICATION_JSON_VALUE)
  @Requires(Permission.SEE_CASES)
  @Operation(summary = "The keys that sign", description = "A JSON Web Key Set: anchors of the record and decision records are checked with it.")
  KeySet keys() {
    return new KeySet(keys.all().toString());
  }

  /** Written as it is. */
  record KeySet(@JsonValue @JsonRawValue String json) {}
}
