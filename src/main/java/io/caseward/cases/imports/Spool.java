package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Keeps an upload on disk, never in memory, until it is done. */
@Component
class Spool {

  private final ImportSettings settings;

  Spool(ImportSettings settings) {
    this.settings = settings;
  }

  /**
   * Writes an upload down.
   *
   * @throws FileRefused where it is empty or not UTF-8; nothing is left of it then
   */
  Path keep(InputStream upload) throws IOException {
    Files.createDirectories(settings.uploads());
    Path file = Files.createTempFile(settings.uploads(), "upload-", ".part");
    try {
      copy(upload, file);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(InputStream upload, Path file) throws IOException {
    Utf8Check check = new Utf8Check();
    byte[] bytes = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int length = upload.read(bytes); length >= 0; length = upload.read(bytes)) {
        check.next(bytes, length);
        out.write(bytes, 0, length);
      }
    }
    check.end();
    if (Files.size(file) == 0) {
      throw new FileRefused(Told.of("refusal.fileEmpty"));
    }
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
