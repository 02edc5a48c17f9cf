package io.caseward.slack.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.caseward.slack.http.Signature;
import io.caseward.slack.outbox.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A webhook as it leaves: what it says, and the headers by which the receiver knows that we said
 * it, when, and whether it has heard it before.
 */
public record WebhookRequest(String body, Map<String, String> headers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static WebhookRequest of(Entry entry, String secret, Instant now) {
    String body = body(entry);
    String timestamp = Long.toString(now.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Caseward-Event", entry.channel());
    headers.put("X-Caseward-Timestamp", timestamp);
    headers.put("X-Caseward-Signature", new Signature(secret).of("v1", timestamp + "." + body));
    headers.put("Idempotency-Key", entry.key().toString());
    return new WebhookRequest(body, headers);
  }

  private static String body(Entry entry) {
    return write(JSON.writer(), entry);
  }

  /** The same body, laid out for people. */
  public static String readable(Entry entry) {
    return write(JSON.writerWithDefaultPrettyPrinter(), entry);
  }

  private static String write(ObjectWriter writer, Entry entry) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", entry.key().toString());
    body.put("type", entry.channel());
    body.put("createdAt", entry.createdAt().toString());
    body.put("case", entry.caseNumber());
    body.put("data", entry.payload());
    try {
      return writer.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + body, e);
    }
  }
}
