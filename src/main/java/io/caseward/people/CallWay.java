package io.caseward.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what someone is called. */
public enum CallWay {
  /** In the channel where everybody reads of the matter. */
  MENTION,
  /** By a message of their own. */
  DIRECT,
  EMAIL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CallWay> of(String key) {
    return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
  }
}
