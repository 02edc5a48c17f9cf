package io.caseward.cases.files;

import io.caseward.cases.EvidenceFiles;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour for files that no report has named. */
@Component
class UnnamedFiles {

  private static final Logger log = LoggerFactory.getLogger(UnnamedFiles.class);

  private final EvidenceFiles files;

  UnnamedFiles(EvidenceFiles files) {
    this.files = files;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    try {
      int gone = files.sweep();
      if (gone > 0) {
        log.info("{} files of evidence were removed: no report named them within a day.", gone);
      }
    } catch (RuntimeException e) {
      log.warn("Files that no report has named could not be removed; the next try is in an hour.", e);
    }
  }
}
