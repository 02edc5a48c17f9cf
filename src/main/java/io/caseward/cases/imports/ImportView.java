package io.caseward.cases.imports;

import io.caseward.cases.imports.ImportRuns.Refused;
import io.caseward.people.Told;
import java.time.Instant;
import java.util.List;

/**
 * An import as its page shows it.
 *
 * @param status as {@link ImportStatus#key()}
 * @param errors the first refused rows
 */
public record ImportView(
    long id,
    String fileName,
    String mapping,
    String status,
    Instant startedAt,
    String startedBy,
    Instant endedAt,
    long total,
    long rows,
    long opened,
    long joined,
    long repeated,
    long refused,
    int percent,
    Told problem,
    List<Refused> errors) {

  static ImportView of(ImportRun run, List<Refused> errors) {
    return new ImportView(
        run.id(),
        run.fileName(),
        run.mapping(),
        run.status().key(),
        run.startedAt(),
        run.startedBy(),
        run.endedAt(),
        run.total(),
        run.rows(),
        run.opened(),
        run.joined(),
        run.repeated(),
        run.refused(),
        run.percent(),
        run.problem(),
        errors);
  }
}
