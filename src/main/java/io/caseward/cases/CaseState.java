package io.caseward.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a case stands. */
public enum CaseState {
  /** Someone works on it; reports about the same join it. */
  OPEN,
  /** It waits for an answer from outside; reports still join it. */
  WAITING_INFORMATION,
  /** It is decided and may be appealed. */
  IN_APPEAL_WINDOW,
  CLOSED;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All keys. */
  static List<String> keys() {
    return Arrays.stream(values()).map(CaseState::key).toList();
  }

  public static CaseState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
