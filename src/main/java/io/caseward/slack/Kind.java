package io.caseward.slack;

import java.util.Locale;

/** By which way a message leaves. */
enum Kind {
  SLACK,
  WEBHOOK;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
