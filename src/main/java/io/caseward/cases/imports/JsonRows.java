package io.caseward.cases.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caseward.people.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;

/** The rows of a file of JSON lines: an object a line, blank lines left out. */
final class JsonRows implements Rows {

  private static final int MOST = 1 << 20;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final BufferedReader file;
  private long line;

  JsonRows(Reader file) {
    this.file = new BufferedReader(file);
  }

  @Override
  public Optional<Row> next() throws IOException {
    for (StringBuilder text = line(); text != null; text = line()) {
      if (!text.toString().isBlank()) {
        return Optional.of(row(text));
      }
    }
    return Optional.empty();
  }

  private Row row(StringBuilder text) {
    if (text.length() > MOST) {
      return Row.broken(line, Told.of("refusal.lineTooLong", MOST));
    }
    try {
      return JSON.readTree(text.toString()) instanceof ObjectNode object
          ? Row.json(line, JSON.convertValue(object, OBJECT))
          : Row.broken(line, Told.of("refusal.lineNoObject"));
    } catch (JsonProcessingException e) {
      return Row.broken(line, Told.of("refusal.lineNoJson", e.getOriginalMessage()));
    }
  }

  /** The next line, cut where it is too long to be one; null at the end. */
  private StringBuilder line() throws IOException {
    int next = file.read();
    if (next < 0) {
      return null;
    }
    line++;
    StringBuilder text = new StringBuilder();
    for (; next >= 0 && next != '\n'; next = file.read()) {
      if (text.length() <= MOST) {
        text.append((char) next);
      }
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
