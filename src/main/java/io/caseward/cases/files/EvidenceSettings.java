package io.caseward.cases.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Files of evidence.
 *
 * @param largestFile how large a file of evidence may be
 */
@ConfigurationProperties("caseward.evidence")
record EvidenceSettings(@DefaultValue("10MB") DataSize largestFile) {

  EvidenceSettings {
    if (largestFile.toBytes() < 1 || largestFile.toMegabytes() > 100) {
      throw new IllegalArgumentException("caseward.evidence.largest-file is %s. From 1B to 100MB is allowed: files stand in the database and are read whole.".formatted(largestFile));
    }
  }
}
