package io.caseward.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that speaks for or against.
 *
 * @param id 0 before it is kept
 * @param type one of {@link #TYPES}
 * @param file the one that it is, null where it is none
 */
public record Evidence(
    long id,
    String type,
    String text,
    String url,
    String note,
    UUID file,
    Instant receivedAt,
    String receivedBy) {

  public static final List<String> TYPES = List.of("text", "image", "video", "link", "file");

  /** One that comes in. */
  public static Evidence of(String type, String text, String url, String note) {
    return new Evidence(0, type, text, url, note, null, null, null);
  }

  /** One that comes in as a file. */
  public static Evidence ofFile(String type, UUID file, String note) {
    return new Evidence(0, type, null, null, note, file, null, null);
  }
}
