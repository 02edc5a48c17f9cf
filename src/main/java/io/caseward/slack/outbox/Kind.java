package io.caseward.slack.outbox;

import java.util.Locale;

/** By which way a message leaves. */
public enum Kind {
  SLACK,
  WEBHOOK,
  EMAIL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
