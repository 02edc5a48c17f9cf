package io.caseward.audit;

import io.caseward.web.CsvSheet;
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
    try (Stream<Entry> entries = search.all(filter, zone)) {
      if (csv) {
        csv(entries, out);
      } else {
        lines(entries.iterator(), out);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void csv(Stream<Entry> entries, OutputStream out) throws IOException {
    try (CsvSheet sheet = new CsvSheet(out, COLUMNS)) {
      entries.forEach(entry -> sheet.row(
          entry.id(), entry.at(), entry.actor(), entry.role(), entry.team(), entry.door(), entry.place(), entry.act(), entry.noun(), entry.key(),
          entry.caseNumber(), entry.vendor(), entry.sop(), entry.sopVersion(), entry.policyEdition(), entry.before(), entry.after()));
    }
  }

  private static void lines(Iterator<Entry> entries, OutputStream out) throws IOException {
    try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      while (entries.hasNext()) {
        writer.write(Json.PLAIN.writeValueAsString(entries.next()));
        writer.write('\n');
      }
    }
  }
}
