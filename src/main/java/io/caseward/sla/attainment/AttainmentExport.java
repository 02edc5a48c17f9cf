package io.caseward.sla.attainment;

import io.caseward.sla.Calendars;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockStory;
import io.caseward.sla.attainment.AttainmentTable.Cell;
import io.caseward.web.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes out what became of clocks as it is read, for spreadsheets. */
@Service
class AttainmentExport {

  private static final List<String> CELLS =
      List.of("week", "kind", "queue", "vendor", "severity", "met", "missed", "lateNow", "attainmentPercent", "open", "usedSeconds", "targetSeconds");

  private static final List<String> CLOCKS =
      List.of("clock", "case", "task", "sop", "step", "kind", "queue", "vendor", "severity", "state", "targetSeconds", "startedAt", "dueAt", "stoppedAt", "lateSeconds", "usedSeconds", "pausedSeconds", "story");

  private final AttainmentTable table;
  private final ClockLists lists;
  private final ClockStory story;
  private final Calendars calendars;

  AttainmentExport(AttainmentTable table, ClockLists lists, ClockStory story, Calendars calendars) {
    this.table = table;
    this.lists = lists;
    this.story = story;
    this.calendars = calendars;
  }

  @Transactional(readOnly = true)
  public void attainment(AttainmentFilter filter, OutputStream out) throws IOException {
    try (Stream<Cell> cells = table.cells(filter); CsvSheet sheet = new CsvSheet(out, CELLS)) {
      cells.forEach(cell -> write(cell, sheet));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Cell cell, CsvSheet sheet) {
    Tally tally = cell.tally();
    sheet.row(cell.week(), cell.kind(), cell.queue(), cell.vendor(), cell.severity(), tally.met(), tally.missed(), tally.late(), tally.share(), tally.open(), tally.used().toSeconds(), tally.target().toSeconds());
  }

  @Transactional(readOnly = true)
  public void breaches(AttainmentFilter filter, Locale locale, OutputStream out) throws IOException {
    try (Stream<Clock> clocks = lists.all(ClockList.BREACHES, filter); CsvSheet sheet = new CsvSheet(out, CLOCKS)) {
      clocks.forEach(clock -> write(clock, filter.now(), locale, sheet));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Clock clock, Instant now, Locale locale, CsvSheet sheet) {
    Instant end = clock.stoppedAt() == null ? now : clock.stoppedAt();
    sheet.row(
        clock.id(), clock.caseNumber(), clock.taskId(), clock.sop(), clock.element(), clock.kind(), clock.queue(), clock.vendor(), clock.severity(), clock.condition(now),
        clock.target().toSeconds(), clock.startedAt(), clock.dueAt(), clock.stoppedAt(), Duration.between(clock.dueAt(), end).toSeconds(),
        clock.usedBy(now, calendars.of(clock)).toSeconds(), clock.pausedFor().toSeconds(), story.of(clock, locale));
  }
}
