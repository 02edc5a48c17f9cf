package io.caseward.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to fill in, as Slack's modal views ask for it.
 *
 * @param callback by what name its answers come back
 * @param submit what its button says, null where there is nothing to send
 * @param about what it is about; comes back with the answers
 * @param blocks Slack's own JSON; an input's block is named after its field
 */
record Dialog(String callback, String title, String submit, String close, String about, List<Map<String, Object>> blocks) {

  private static final int TITLE = 24;

  /** Only says something. */
  static Dialog saying(String title, String close, String mrkdwn) {
    return new Dialog("said", title, null, close, "", List.of(Blocks.section(mrkdwn)));
  }

  /**
   * As Slack opens it.
   *
   * @param channel where it was asked for; comes back with the answers too
   */
  Map<String, Object> view(String channel) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("type", "modal");
    view.put("callback_id", callback);
    view.put("title", Blocks.plain(title, TITLE));
    if (submit != null) {
      view.put("submit", Blocks.plain(submit, TITLE));
    }
    view.put("close", Blocks.plain(close, TITLE));
    view.put("private_metadata", about + " " + channel);
    view.put("blocks", blocks);
    return view;
  }
}
