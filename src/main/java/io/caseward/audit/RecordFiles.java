package io.caseward.audit;

import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the record keeps outside of the database: beside the other secrets unless set elsewhere. */
@Component
class RecordFiles {

  private final Path home;
  private final AuditSettings settings;

  RecordFiles(Environment environment, AuditSettings settings) {
    this.home = Path.of(environment.getProperty("caseward.home", ".caseward")).toAbsolutePath().normalize();
    this.settings = settings;
  }

  Path key() {
    return settings.keyFile() == null ? home.resolve("record-key.json") : settings.keyFile();
  }

  Path anchors() {
    return settings.anchorFile() == null ? home.resolve("record-anchors.jsonl") : settings.anchorFile();
  }
}
