package io.caseward.cases.imports;

import io.caseward.cases.Reports;
import io.caseward.cases.intake.ReportReader;
import io.caseward.database.Passing;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes rows in, a chunk a transaction: a run's position and what its rows became go together. */
@Service
class ImportChunks {

  private static final Logger LOG = LoggerFactory.getLogger(ImportChunks.class);

  /** Others wait for the subjects that a chunk has locked, so it does not go on for long. */
  private static final long LONGEST_NANOS = 500_000_000L;

  private final ImportRuns runs;
  private final ReportReader reader;
  private final Reports reports;

  ImportChunks(ImportRuns runs, ReportReader reader, Reports reports) {
    this.runs = runs;
    this.reader = reader;
    this.reports = reports;
  }

  /**
   * Takes the next rows in.
   *
   * @param rows standing where {@code position} says
   * @param most how many rows at most
   * @return how many rows it took; empty where there are no more or the run is not ours to go on with
   */
  @DomainAction(repeatable = false)
  public Optional<Long> take(long id, long position, Rows rows, Mapping mapping, int most)
      throws IOException {
    Optional<ImportRun> run = runs.hold(id).filter(held -> held.rows() == position);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    Tally tally = new Tally();
    boolean more = takeSome(rows, mapping, run.get().startedBy(), tally, most);
    runs.moved(id, tally);
    if (!more) {
      runs.end(id, ImportStatus.DONE, null);
      return Optional.empty();
    }
    return Optional.of(tally.rows());
  }

  /** Whether there may be more. */
  private boolean takeSome(Rows rows, Mapping mapping, String by, Tally tally, int most)
      throws IOException {
    long end = System.nanoTime() + LONGEST_NANOS;
    while (tally.rows() < most && System.nanoTime() < end) {
      Optional<Row> row = rows.next();
      if (row.isEmpty()) {
        return false;
      }
      takeOne(row.get(), mapping, by, tally);
    }
    return true;
  }

  private void takeOne(Row row, Mapping mapping, String by, Tally tally) {
    if (row.problem() != null) {
      tally.refused(row.line(), row.problem());
      return;
    }
    try {
      tally.took(reports.receive(reader.read(mapping.report(row)), by));
    } catch (RowRefused e) {
      tally.refused(row.line(), e.why());
    } catch (Refusal e) {
      tally.refused(row.line(), e.sentence());
    } catch (RuntimeException e) {
      if (Passing.is(e)) {
        throw e;
      }
      String reference = UUID.randomUUID().toString();
      LOG.error("Import could not take in line {} ({})", row.line(), reference, e);
      tally.refused(row.line(), Told.of("refusal.faultKeptRowOut", reference));
    }
  }
}
