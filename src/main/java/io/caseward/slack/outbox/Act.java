package io.caseward.slack.outbox;

import java.util.Locale;

/** What a message does to its conversation. */
public enum Act {
  /** Starts it. */
  POST,
  /** Changes the message that started it. */
  EDIT,
  /** A line below it that asks someone to act; pointless once somebody has. */
  CALL,
  /** A line below it. */
  REPLY,
  /** Seen by one person only, who asked. */
  WHISPER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Act of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
