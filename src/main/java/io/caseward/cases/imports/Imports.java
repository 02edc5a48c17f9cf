package io.caseward.cases.imports;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What may be done with a run. */
@Service
class Imports {

  private final ImportRuns runs;

  Imports(ImportRuns runs) {
    this.runs = runs;
  }

  /** Puts a run on record; whoever works finds it there. */
  @DomainAction
  public ImportRun add(String fileName, UploadedFile file, Mapping mapping, long total, String by) {
    return runs.find(runs.add(fileName, file, mapping, total, by)).orElseThrow();
  }

  @DomainAction
  public List<ImportRun> running() {
    return runs.running();
  }

  @DomainAction
  public ImportRun find(long id) {
    return runs.find(id).orElseThrow();
  }

  /** Nothing after what is in already; that stays. */
  @DomainAction
  public void stop(ImportRun run) {
    if (!runs.end(run.id(), ImportStatus.STOPPED, null)) {
      throw new Refusal(
          HttpStatus.CONFLICT,
          "import-over",
          Told.of("refusal.importOver", run.id()));
    }
  }

  @DomainAction
  public void fail(ImportRun run, Told problem) {
    runs.end(run.id(), ImportStatus.FAILED, problem);
  }
}
