package io.caseward.slack;

import java.util.List;
import java.util.Map;

/** The blocks a Slack message is built of, each cut to what Slack takes. */
final class Blocks {

  private static final int HEADER = 150;
  private static final int SECTION = 3000;
  private static final int FIELD = 2000;
  private static final int BUTTON = 75;

  private Blocks() {}

  static Map<String, Object> header(String text) {
    return Map.of("type", "header", "text", plain(text, HEADER));
  }

  static Map<String, Object> section(String mrkdwn) {
    return Map.of("type", "section", "text", mrkdwn(mrkdwn, SECTION));
  }

  /** A text with a button at its side. */
  static Map<String, Object> section(String mrkdwn, Map<String, Object> button) {
    return Map.of("type", "section", "text", mrkdwn(mrkdwn, SECTION), "accessory", button);
  }

  static Map<String, Object> divider() {
    return Map.of("type", "divider");
  }

  static Map<String, Object> fields(List<String> mrkdwn) {
    return Map.of(
        "type", "section", "fields", mrkdwn.stream().map(field -> mrkdwn(field, FIELD)).toList());
  }

  static Map<String, Object> context(String mrkdwn) {
    return Map.of("type", "context", "elements", List.of(mrkdwn(mrkdwn, SECTION)));
  }

  static Map<String, Object> actions(List<Map<String, Object>> buttons) {
    return Map.of("type", "actions", "elements", buttons);
  }

  /** A button that Slack tells us of. */
  static Map<String, Object> act(String label, String action, String value) {
    return Map.of(
        "type", "button",
        "text", plain(label, BUTTON),
        "action_id", action,
        "value", value,
        "style", "primary");
  }

  /** A button that opens a page of ours, by its path. */
  static Map<String, Object> open(String label, String action, String path) {
    return Map.of(
        "type", "button", "text", plain(label, BUTTON), "action_id", action, "url", path);
  }

  private static Map<String, Object> plain(String text, int limit) {
    return Map.of("type", "plain_text", "text", cut(text, limit), "emoji", false);
  }

  private static Map<String, Object> mrkdwn(String text, int limit) {
    return Map.of("type", "mrkdwn", "text", cut(text, limit));
  }

  static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}
