package io.caseward.cases.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.caseward.people.Told;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a CSV file, after its header. */
final class CsvRows implements Rows {

  /** A field that is longer is most likely a quote that was never closed. */
  private static final int MOST = 1 << 20;

  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;

  CsvRows(Reader file, char separator) {
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(MOST)
            .ofCsvRecord(file)
            .iterator();
    this.header = read().map(CsvRecord::getFields).orElse(List.of()).stream().map(String::strip).toList();
  }

  List<String> header() {
    return header;
  }

  @Override
  public Optional<Row> next() {
    return read().map(this::row);
  }

  private Optional<CsvRecord> read() {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (CsvParseException e) {
      throw new FileRefused(Told.of("refusal.fileNoCsv", String.valueOf(e.getMessage())));
    }
  }

  private Row row(CsvRecord record) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != header.size()) {
      return Row.broken(line, Told.of("refusal.rowFields", record.getFieldCount(), header.size()));
    }
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), record.getField(i));
    }
    return Row.csv(line, values);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
