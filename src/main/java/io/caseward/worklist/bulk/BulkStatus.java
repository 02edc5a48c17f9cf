package io.caseward.worklist.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a bulk act stands. */
public enum BulkStatus {
  RUNNING,
  /** Every task was done or refused. */
  DONE,
  /** Someone stopped it; what had been done stays. */
  STOPPED,
  UNDOING,
  /** What had not moved on is as it was before. */
  UNDONE;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static BulkStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
