package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes an upload: keeps it, looks through it once, and puts its run on record. */
@Component
class Uploads {

  private static final int LONGEST_NAME = 200;

  private final Mappings mappings;
  private final Spool spool;
  private final Imports imports;

  Uploads(Mappings mappings, Spool spool, Imports imports) {
    this.mappings = mappings;
    this.spool = spool;
    this.imports = imports;
  }

  /**
   * Takes a file.
   *
   * @throws FileRefused where nothing of it can be taken in
   */
  ImportRun take(MultipartFile file, String mappingName, String by) throws IOException {
    Mapping mapping = mapping(mappingName);
    Path kept = keep(file);
    try {
      UploadedFile uploaded = UploadedFile.of(kept);
      return imports.add(name(file), uploaded, mapping, uploaded.count(mapping), by);
    } catch (IOException | RuntimeException e) {
      Spool.remove(kept);
      throw e;
    }
  }

  private Mapping mapping(String name) {
    if (name == null || name.isBlank()) {
      throw new FileRefused(
          "mapping",
          Told.of("refusal.mappingMissing", Told.list(mappings.names())));
    }
    return mappings.find(name.strip());
  }

  private Path keep(MultipartFile file) throws IOException {
    if (file == null) {
      throw new FileRefused(Told.of("refusal.fileMissing"));
    }
    try (InputStream upload = file.getInputStream()) {
      return spool.keep(upload);
    }
  }

  /** The last part of what the sender calls it. */
  private static String name(MultipartFile file) {
    String given = file.getOriginalFilename();
    String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return name.isBlank() ? "upload" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
