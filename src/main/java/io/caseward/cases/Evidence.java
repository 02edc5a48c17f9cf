package io.caseward.cases;

import java.time.Instant;
import java.util.List;

/**
 * One thing that speaks for or against.
 *
 * @param id 0 before it is kept
 * @param type one of {@link #TYPES}
 */
public record Evidence(
    long id,
    String type,
    String text,
    String url,
    String note,
    Instant receivedAt,
    String receivedBy) {

  public static final List<String> TYPES = List.of("text", "image", "video", "link", "file");

  /** One that comes in. */
  public static Evidence of(String type, String text, String url, String note) {
    return new Evidence(0, type, text, url, note, null, null);
  }
}
