package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.time.Instant;

/**
 * An import of one file.
 *
 * @param total how many rows the file has
 * @param rows how many of them are behind it
 * @param problem why it could not go on, null where it could
 */
public record ImportRun(
    long id,
    String fileName,
    String upload,
    String format,
    String mapping,
    String rules,
    ImportStatus status,
    long total,
    long rows,
    long opened,
    long joined,
    long repeated,
    long refused,
    Told problem,
    String startedBy,
    Instant startedAt,
    Instant endedAt) {

  public boolean running() {
    return status == ImportStatus.RUNNING;
  }

  public int percent() {
    return total == 0 ? 100 : (int) (100 * rows / total);
  }
}
