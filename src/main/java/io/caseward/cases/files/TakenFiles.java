package io.caseward.cases.files;

import io.caseward.cases.EvidenceFiles;
import io.caseward.database.Sha256;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file in, where it is of a kind and a size that evidence may have. */
@Service
public class TakenFiles {

  private final EvidenceFiles files;
  private final EvidenceSettings settings;

  TakenFiles(EvidenceFiles files, EvidenceSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /**
   * One that waits for its report.
   *
   * @param type found in the content
   */
  public record Taken(UUID id, String type, long size, String sha256) {

    /** As a piece of evidence calls it. */
    public String piece() {
      return FileKinds.isShown(type) ? type.substring(0, type.indexOf('/')) : "file";
    }
  }

  /** In bytes. */
  public long largest() {
    return settings.largestFile().toBytes();
  }

  public Taken take(MultipartFile file, Person by) throws IOException {
    checkSize(file);
    byte[] bytes = file.getBytes();
    String type = FileKinds.of(bytes);
    checkKind(file.getContentType(), type);
    byte[] digest = Sha256.of(bytes);
    return new Taken(files.keep(new EvidenceFiles.Content(type, bytes), digest, by.name()), type, bytes.length, HexFormat.of().formatHex(digest));
  }

  private void checkSize(MultipartFile file) {
    if (file == null || file.isEmpty()) {
      throw refused(Told.of("refusal.evidenceFileEmpty"));
    }
    if (file.getSize() > largest()) {
      throw refused(Told.of("refusal.evidenceFileLarge", file.getSize(), largest()));
    }
  }

  private static void checkKind(String stated, String found) {
    if (!FileKinds.ALLOWED.contains(found)) {
      throw refused(Told.of("refusal.evidenceFileKind", found, Told.list(FileKinds.ALLOWED)));
    }
    if (contradicts(stated, found)) {
      throw refused(Told.of("refusal.evidenceFileStated", stated, found));
    }
  }

  private static boolean contradicts(String stated, String found) {
    try {
      return FileKinds.contradicts(stated, found);
    } catch (InvalidMediaTypeException noType) {
      return true;
    }
  }

  private static Refusal refused(Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "evidence-file-refused", "file", sentence);
  }
}
