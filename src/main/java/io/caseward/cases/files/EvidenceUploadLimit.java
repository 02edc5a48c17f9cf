package io.caseward.cases.files;

import io.caseward.people.Told;
import io.caseward.people.UploadLimit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Refuses what is too much for a file of evidence before it stands on a disk. */
@Component
class EvidenceUploadLimit implements UploadLimit {

  /** What comes beside the file: its name, and the form's other answers. What the file itself has is counted later. */
  private static final long BESIDE = 256 * 1024;

  private final EvidenceSettings settings;

  EvidenceUploadLimit(EvidenceSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<Told> objection(HandlerMethod taker, long bytes) {
    if (!taker.hasMethodAnnotation(TakesEvidence.class)) {
      return Optional.empty();
    }
    long most = settings.largestFile().toBytes();
    if (bytes < 0) {
      return Optional.of(Told.of("refusal.evidenceLengthUnknown", most));
    }
    return bytes <= most + BESIDE ? Optional.empty() : Optional.of(Told.of("refusal.evidenceFileLarge", bytes, most));
  }
}
