package io.caseward.cases.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caseward.cases.imports.ImportRuns.Refused;
import java.time.Instant;
import java.util.List;

/**
 * An import as programs see it.
 *
 * @param href where it is seen again
 * @param total how many rows the file has, of which {@code rows} are done
 * @param errors the first refused rows
 * @param moreErrors where the next ones are, null where these are all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
    ImportStatus status,
    String href,
    String file,
    String mapping,
    long total,
    long rows,
    long opened,
    long joined,
    long repeated,
    long refused,
    List<Refused> errors,
    String moreErrors,
    String problem,
    String startedBy,
    Instant startedAt,
    Instant endedAt) {

  static String href(long id) {
    return "/api/v1/reports/imports/" + id;
  }

  static ImportAnswer of(ImportRun run, List<Refused> errors) {
    boolean more = errors.size() < run.refused() && !errors.isEmpty();
    return new ImportAnswer(
        run.status(),
        href(run.id()),
        run.fileName(),
        run.mapping(),
        run.total(),
        run.rows(),
        run.opened(),
        run.joined(),
        run.repeated(),
        run.refused(),
        errors,
        more ? href(run.id()) + "/errors?after=" + errors.get(errors.size() - 1).line() : null,
        run.problem() == null ? null : run.problem().inEnglish(),
        run.startedBy(),
        run.startedAt(),
        run.endedAt());
  }
}
