package io.caseward.worklist;

import io.caseward.web.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a task may wait on others with its clock paused. A person's own break is none of them. */
public enum HoldReason {
  WAITING_FOR_MERCHANT,
  WAITING_FOR_REPORTER,
  WAITING_FOR_INTERNAL_TEAM,
  WAITING_FOR_AUTHORITY,
  TOOL_UNAVAILABLE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(HoldReason::key).toList();
  }

  /**
   * @throws io.caseward.web.Refusal naming those there are
   */
  static HoldReason of(String key) {
    return valueOf(Parameters.needed(keys(), "reason", key).toUpperCase(Locale.ROOT));
  }
}
