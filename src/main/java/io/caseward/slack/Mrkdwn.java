package io.caseward.slack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Slack's way of writing text. What comes from outside is escaped: it may not ring a channel. */
final class Mrkdwn {

  private static final DateTimeFormatter FALLBACK =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Mrkdwn() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String bold(String text) {
    return "*" + escaped(text).replace("*", "") + "*";
  }

  /** Becomes a mention on its way out; an account is not yet a Slack user here. */
  static String person(String account, String displayName) {
    return "<person:%s|%s>".formatted(account, label(displayName));
  }

  /** A page of ours, by its path; its address is added on the way out. */
  static String link(String path, String label) {
    return "<%s|%s>".formatted(path, label(label));
  }

  /** Slack shows it in each reader's own zone. */
  static String time(Instant at) {
    return "<!date^%d^{date_short_pretty} {time}|%s>"
        .formatted(at.getEpochSecond(), FALLBACK.format(at));
  }

  private static String label(String text) {
    return escaped(text).replace("|", "/");
  }
}
