package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a notice on its way out. */
public enum NoticeState {
  WAITING,
  ACCEPTED,
  FAILED;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoticeState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
