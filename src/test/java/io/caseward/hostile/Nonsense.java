package io.caseward.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What nobody sends who means well; the same seed makes the same again. */
final class Nonsense {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> TEXTS =
      List.of(
          "", " ", "\0", "a\0b", "long enough, with a \0 in it", "\uD83D\uDE00", "\u202Eevil", "\uFFFF", "x".repeat(3_000), "' or 1=1 --", "'); drop table task; --", "%", "\\", "..", "../../etc/passwd",
          "${7*7}", "__${7*7}__::x", "<script>alert(1)</script>", "-1", "0", "1", "2147483648", "9223372036854775807", "9223372036854775808", "1e400", "NaN", "null", "true",
          "C-1", "C-999999999999999999", "C-0", "E-1", "\r\nX-Evil: 1", "2026-13-01", "+999999999-01-01T00:00:00Z~1", "0000-01-01T00:00:00Z~1", "critical", "open", "all", "en",
          "redirect:/x", "counterfeit_vouchers", "1.1");

  private static final List<String> JSON_VALUES =
      List.of(
          "null", "true", "1", "-1", "1e308", "1e400", "99999999999999999999999999", "\"\"", "\" \"", "\"a\\u0000b\"", "\"long enough, with a \\u0000 in it\"", "\"long enough, with half a \\ud83d in it\"", "\"\\ud83d\"", "\"\\uffff\"", "[]", "[[]]", "[null]", "{}",
          "{\"a\":{\"b\":[1]}}", "{\"type\":[]}", "[\"violation\"]", "\"violation\"", "\"no_violation\"", "\"insufficient\"", "\"instruct\"", "\"long enough to be a reason\"",
          "\"" + "x".repeat(12_000) + "\"", "{\"type\":\"user\",\"id\":\"\\u0000\",\"name\":\"\\ud83d\"}", "[{\"type\":\"text\",\"text\":\"\\u0000\"}]", "\"2026-01-01T00:00:00Z\"",
          "\"+999999999-01-01T00:00:00Z\"", "\"'; drop table task; --\"");

  private static final List<String> BODIES =
      List.of(
          "", "{", "[]", "null", "\"text\"", "123", "{}", "{\"a\":", "\0", "{\"a\":\"\\u0000\"}", "[".repeat(50_000), "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
          "{\"a\":" + "9".repeat(5_000) + "}", "{\"" + "k".repeat(60_000) + "\":1}", "{\"a\":\"" + "x".repeat(1_100_000) + "\"}", "<a/>", "a=b&c=%00&=&%", "\uFEFF{}", "{\"a\":1}{\"b\":2}",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.csv\"\r\n\r\na,b\r\n\0,\r\n--x--\r\n");

  private static final List<String> TYPES =
      List.of(
          "application/json", "application/json", "application/json;charset=nonsense", "application/json;charset=utf-16", "text/plain", "application/xml", "application/x-www-form-urlencoded",
          "multipart/form-data", "multipart/form-data; boundary=x", "a/b/c", "*/*", ";");

  private final Random random;

  Nonsense(long seed) {
    random = new Random(seed);
  }

  String text() {
    return among(TEXTS);
  }

  String type() {
    return among(TYPES);
  }

  /** A body that may be anything. */
  String body() {
    return among(BODIES);
  }

  /** An object with some of the fields that someone reads, holding what they should not. */
  String object(Collection<String> fields) {
    return fields.stream().filter(field -> often()).map(field -> quoted(field) + ":" + among(JSON_VALUES)).collect(Collectors.joining(",", "{", "}"));
  }

  /** Some of the names with values. */
  Map<String, String> values(Collection<String> names) {
    Map<String, String> values = new LinkedHashMap<>();
    names.stream().filter(name -> often()).forEach(name -> values.put(name, text()));
    return values;
  }

  boolean often() {
    return random.nextInt(3) > 0;
  }

  boolean rarely() {
    return random.nextInt(5) == 0;
  }

  <T> T among(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String quoted(String field) {
    try {
      return JSON.writeValueAsString(field);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
