package io.caseward.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries out as they are read: CSV for spreadsheets, JSON lines for programs. */
@Service
class RecordExport {

  private static final List<String> COLUMNS =
      List.of("id", "at", "actor", "role", "team", "door", "place", "act", "noun", "key", "case", "vendor", "sop", "sopVersion", "policyEdition", "before", "after");

  private final RecordSearch search;

  RecordExport(RecordSearch search) {
    this.search = search;
  }

  @Transactional(readOnly = true)
  public void write(RecordFilter filter, ZoneId zone, boolean csv, OutputStream out) throws IOException {
    try (Stream<Entry> entries = search.all(filter, zone); Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      if (csv) {
        csv(entries.iterator(), writer);
      } else {
        lines(entries.iterator(), writer);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void csv(Iterator<Entry> entries, Writer writer) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(COLUMNS);
    while (entries.hasNext()) {
      csv.writeRecord(cells(entries.next()));
    }
    csv.flush();
  }

  private static List<String> cells(Entry entry) {
    return Stream.of(
            entry.id(), entry.at(), entry.actor(), entry.role(), entry.team(), entry.door(), entry.place(), entry.act(), entry.noun(), entry.key(),
            entry.caseNumber(), entry.vendor(), entry.sop(), entry.sopVersion(), entry.policyEdition(), entry.before(), entry.after())
        .map(value -> harmless(Objects.toString(value, "")))
        .toList();
  }

  /** A spreadsheet takes what begins so for a formula; behind an apostrophe it is a text. */
  static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }

  private static void lines(Iterator<Entry> entries, Writer writer) throws IOException {
    while (entries.hasNext()) {
      writer.write(Json.PLAIN.writeValueAsString(entries.next()));
      writer.write('\n');
    }
  }
}
