package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An upload on disk.
 *
 * @param format {@code csv} or {@code jsonl}
 */
record UploadedFile(Path path, String format) {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** JSON lines begin with a brace; a CSV header does not. */
  static UploadedFile of(Path path) throws IOException {
    try (BufferedReader file = reader(path)) {
      int first = file.read();
      while (first >= 0 && Character.isWhitespace(first)) {
        first = file.read();
      }
      if (first < 0) {
        throw new FileRefused(Told.of("refusal.fileEmpty"));
      }
      if (first == '[') {
        throw new FileRefused(Told.of("refusal.fileArray"));
      }
      return new UploadedFile(path, first == '{' ? "jsonl" : "csv");
    }
  }

  /** Its rows, once its columns are found to be those that the mapping needs. */
  Rows rows(Mapping mapping) throws IOException {
    BufferedReader file = reader(path);
    if (format.equals("jsonl")) {
      return new JsonRows(file);
    }
    CsvRows rows = new CsvRows(file, mapping.separator());
    check(rows.header(), mapping);
    return rows;
  }

  /** Reads it to its end, so that what is wrong with the whole of it is found before it is begun. */
  long count(Mapping mapping) throws IOException {
    long count = 0;
    try (Rows rows = rows(mapping)) {
      while (rows.next().isPresent()) {
        count++;
      }
    }
    if (count == 0) {
      throw new FileRefused(Told.of("refusal.fileNoRows"));
    }
    return count;
  }

  private static void check(List<String> header, Mapping mapping) {
    Set<String> missing = new TreeSet<>(mapping.columns());
    header.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new FileRefused(
          Told.of("refusal.columnsMissing", mapping.name(), missing.size(), Told.list(missing), Told.list(header)));
    }
    Set<String> seen = new HashSet<>();
    header.stream()
        .filter(column -> !seen.add(column))
        .findFirst()
        .ifPresent(column -> {
          throw new FileRefused(Told.of("refusal.columnTwice", column));
        });
  }

  private static BufferedReader reader(Path path) throws IOException {
    BufferedReader file = Files.newBufferedReader(path);
    file.mark(1);
    if (file.read() != BYTE_ORDER_MARK) {
      file.reset();
    }
    return file;
  }
}
