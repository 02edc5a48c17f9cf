package io.caseward.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A file for spreadsheets, written row by row as it is read; no cell of it is a formula. */
public final class CsvSheet implements AutoCloseable {

  private final CsvWriter rows;

  public CsvSheet(OutputStream out, List<String> columns) {
    rows = CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    rows.writeRecord(columns);
  }

  /** Null is an empty cell. */
  public void row(Object... cells) {
    rows.writeRecord(Arrays.stream(cells).map(cell -> harmless(Objects.toString(cell, ""))).toList());
  }

  /** A spreadsheet takes what begins so for a formula; behind an apostrophe it is a text. */
  public static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
