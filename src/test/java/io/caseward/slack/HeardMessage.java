package io.caseward.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as the fake Slack holds it, with everything it has said since it was posted. */
public final class HeardMessage {

  private final String channel;
  private final String channelId;
  private final String ts;
  private final String thread;
  private final String whisperedTo;
  private final JsonNode metadata;
  private final List<String> versions = new ArrayList<>();

  HeardMessage(
      String channel,
      String channelId,
      String ts,
      String thread,
      String whisperedTo,
      JsonNode metadata) {
    this.channel = channel;
    this.channelId = channelId;
    this.ts = ts;
    this.thread = thread;
    this.whisperedTo = whisperedTo;
    this.metadata = metadata;
  }

  void says(String text, String blocks) {
    versions.add(text + "\n" + (blocks == null ? "" : blocks));
  }

  boolean in(String name) {
    return channel.equals(name.replaceFirst("^#", ""));
  }

  boolean inThread() {
    return thread != null;
  }

  boolean standsIn(String thatThread) {
    return ts.equals(thatThread) || thatThread.equals(thread);
  }

  String channelId() {
    return channelId;
  }

  String ts() {
    return ts;
  }

  String whisperedTo() {
    return whisperedTo;
  }

  /** As it reads now: the text and the blocks' JSON. */
  public String now() {
    return versions.get(versions.size() - 1);
  }

  /** What a notification says now. */
  public String text() {
    return now().lines().findFirst().orElse("");
  }

  /** Its buttons as it reads now. */
  List<JsonNode> buttons() {
    List<JsonNode> buttons = new ArrayList<>();
    String blocks = now().substring(now().indexOf('\n') + 1);
    FakeSlack.json(blocks).forEach(block -> {
      if (block.path("type").asText().equals("actions")) {
        block.path("elements").forEach(buttons::add);
      }
    });
    return buttons;
  }

  public List<String> versions() {
    return List.copyOf(versions);
  }

  public JsonNode metadata() {
    return metadata;
  }

  Map<String, Object> asSlackTellsIt(boolean withMetadata) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("type", "message");
    told.put("ts", ts);
    if (withMetadata && metadata != null) {
      told.put("metadata", metadata);
    }
    return told;
  }

  @Override
  public String toString() {
    String where = thread == null ? "" : " in the thread of " + thread;
    String whom = whisperedTo == null ? "" : " to " + whisperedTo + " only";
    return ts + where + whom + ": " + String.join("\n    edited: ", versions);
  }
}
