package io.caseward.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.database.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * What stands behind the hashes of an entry, until it is erased.
 *
 * @param before JSON of the texts that were hashed, by column; {@code after} alike; null where none
 */
record PersonalValues(long entry, String salt, String before, String after) {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  static PersonalValues read(ResultSet row, int number) throws SQLException {
    return new PersonalValues(row.getLong("entry"), row.getString("salt"), row.getString("before"), row.getString("after"));
  }

  /** Whether these are the values that the entry was written with. */
  boolean areThoseOf(Entry entry) {
    try {
      return match(before, entry.before()) && match(after, entry.after());
    } catch (JsonProcessingException notEvenJson) {
      return false;
    }
  }

  private boolean match(String values, String hashed) throws JsonProcessingException {
    if (values == null || hashed == null) {
      return values == null;
    }
    JsonNode hashes = Json.PLAIN.readTree(hashed);
    return Json.PLAIN.readValue(values, TEXTS).entrySet().stream()
        .allMatch(value -> hash(value.getKey(), value.getValue()).equals(hashes.path(value.getKey()).path("sha256").asText()) || isNull(value, hashes));
  }

  private static boolean isNull(Map.Entry<String, String> value, JsonNode hashes) {
    return "null".equals(value.getValue()) && hashes.path(value.getKey()).isNull();
  }

  private String hash(String column, String text) {
    return Sha256.hex(salt + ":" + column + ":" + text);
  }
}
