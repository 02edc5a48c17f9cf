package io.caseward.slack.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header by which a server says when to come back: in so many seconds, or at a date. */
public final class RetryAfter {

  private RetryAfter() {}

  /** Null where the header is absent or makes no sense. */
  public static Duration of(String header, Instant now) {
    if (header == null || header.isBlank()) {
      return null;
    }
    String value = header.strip();
    return value.matches("[0-9]{1,9}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : until(value, now);
  }

  private static Duration until(String date, Instant now) {
    try {
      Duration wait =
          Duration.between(
              now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
