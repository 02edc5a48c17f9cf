package io.caseward.cases.imports;

import io.caseward.cases.imports.ImportRuns.Refused;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports, as people and programs look at them. */
@Component
@Transactional(readOnly = true)
class SeenImports {

  /** More would make an answer that nobody reads. */
  static final int ERRORS = 1_000;

  private final ImportRuns runs;

  SeenImports(ImportRuns runs) {
    this.runs = runs;
  }

  public List<ImportView> newest() {
    return runs.newest().stream().map(run -> ImportView.of(run, List.of())).toList();
  }

  public ImportView view(long id) {
    return ImportView.of(find(id), errors(id, 0));
  }

  public ImportRun find(long id) {
    return runs.find(id)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.NOT_FOUND, "import-not-found", Told.of("refusal.noImport", id)));
  }

  public ImportAnswer answer(long id) {
    return ImportAnswer.of(find(id), errors(id, 0));
  }

  public List<Refused> errors(long id, long afterLine) {
    return runs.refusals(id, afterLine, ERRORS);
  }
}
