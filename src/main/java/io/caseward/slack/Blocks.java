package io.caseward.slack;

import java.util.LinkedHashMap;
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
    return Map.of("type", "button", "text", plain(label, BUTTON), "action_id", action, "value", value);
  }

  /** The same for what is to be done next. */
  static Map<String, Object> first(String label, String action, String value) {
    Map<String, Object> button = new LinkedHashMap<>(act(label, action, value));
    button.put("style", "primary");
    return button;
  }

  /** A button that opens a page of ours, by its path. */
  static Map<String, Object> open(String label, String action, String path) {
    return Map.of(
        "type", "button", "text", plain(label, BUTTON), "action_id", action, "url", path);
  }

  static Map<String, Object> plain(String text, int limit) {
    return Map.of("type", "plain_text", "text", cut(text, limit), "emoji", false);
  }

  private static Map<String, Object> mrkdwn(String text, int limit) {
    return Map.of("type", "mrkdwn", "text", whole(text, limit));
  }

  /** Cut so that no link, mention or escaped sign is left half. */
  static String whole(String mrkdwn, int limit) {
    if (mrkdwn.length() <= limit) {
      return mrkdwn;
    }
    String begins = mrkdwn.substring(0, limit - 1);
    int end = Math.min(half(begins, '<', '>'), half(begins, '&', ';'));
    return begins.substring(0, end) + "…";
  }

  /** Where something begins that does not end. */
  private static int half(String text, char begins, char ends) {
    int last = text.lastIndexOf(begins);
    return last >= 0 && text.indexOf(ends, last) < 0 ? last : text.length();
  }

  static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}
