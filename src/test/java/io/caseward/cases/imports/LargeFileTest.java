package io.caseward.cases.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file may be larger than all memory: what was read of it is on disk, or is a row that was asked for. */
class LargeFileTest {

  private static final String HEADER = "source,reference,reason,subject.type,subject.id,language,market\n";
  private static final String ROW = "log,L-0000001,fake_reviews,merchant,M-0000001,en,PH\n";
  private static final int ROWS = 2_000_000;
  private static final int BUFFERS = 1 << 18;

  @TempDir private Path home;

  @Test
  void isOnDiskAsItComes() throws IOException {
    ImportSettings settings = new ImportSettings(home, Duration.ZERO, Duration.ofDays(30));
    Upload upload = new Upload(settings.uploads());

    Path kept = new Spool(settings).keep(upload);

    assertThat(Files.size(kept)).isEqualTo(upload.given).isGreaterThan(100_000_000);
    assertThat(upload.mostInMemory).isLessThanOrEqualTo(BUFFERS);
  }

  @Test
  void isReadRowByRow() throws IOException {
    Lines lines = new Lines();
    long mostAhead = 0;

    long count = 0;
    try (CsvRows rows = new CsvRows(lines, ',')) {
      while (rows.next().isPresent()) {
        count++;
        mostAhead = Math.max(mostAhead, lines.given - count * ROW.length());
      }
    }

    assertThat(count).isEqualTo(ROWS);
    assertThat(mostAhead).isLessThanOrEqualTo(BUFFERS);
  }

  /** Rows without end, as a reader of text. */
  private static final class Lines extends Reader {

    private long given;

    @Override
    public int read(char[] into, int offset, int length) {
      String next = given == 0 ? HEADER : ROW;
      if (given >= HEADER.length() + (long) ROWS * ROW.length()) {
        return -1;
      }
      assertThat(length).isGreaterThanOrEqualTo(next.length());
      next.getChars(0, next.length(), into, offset);
      given += next.length();
      return next.length();
    }

    @Override
    public void close() {}
  }

  /** An upload that looks, at each read, how much of what it gave is on disk. */
  private static final class Upload extends InputStream {

    private static final byte[] PIECE = ROW.repeat(1_000).getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private long given;
    private long mostInMemory;

    Upload(Path folder) {
      this.folder = folder;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      mostInMemory = Math.max(mostInMemory, given - onDisk());
      if (given >= (long) ROWS * ROW.length()) {
        return -1;
      }
      int piece = Math.min(length, PIECE.length);
      System.arraycopy(PIECE, 0, into, offset, piece);
      given += piece;
      return piece;
    }

    private long onDisk() {
      try (Stream<Path> files = Files.list(folder)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }
  }
}
