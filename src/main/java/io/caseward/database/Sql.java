package io.caseward.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.util.PGobject;

/** How Java's values stand in PostgreSQL's columns: instants, JSON and text arrays. */
public final class Sql {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> LISTS = new TypeReference<>() {};

  private Sql() {}

  public static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** As exact as a {@code timestamptz} keeps it: what is measured later is what was written. */
  public static Instant exact(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** A {@code jsonb} parameter. */
  public static PGobject json(Object value) {
    try {
      PGobject json = new PGobject();
      json.setType("jsonb");
      json.setValue(value == null ? null : JSON.writeValueAsString(value));
      return json;
    } catch (JsonProcessingException | SQLException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + value, e);
    }
  }

  /** A {@code jsonb} column that holds an object; an empty map for null. */
  public static Map<String, Object> map(ResultSet row, String column) throws SQLException {
    String json = row.getString(column);
    try {
      return json == null ? Map.of() : JSON.readValue(json, MAP);
    } catch (JsonProcessingException e) {
      throw new SQLException("Column " + column + " holds no JSON object: " + json, e);
    }
  }

  /** A {@code jsonb} column that holds a list of objects; an empty list for null. */
  public static <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
    return read(row, column, JSON.getTypeFactory().constructCollectionType(List.class, type), List.of());
  }

  /** A {@code jsonb} column that holds an object of such a type; null for null. */
  public static <T> T object(ResultSet row, String column, Class<T> type) throws SQLException {
    return read(row, column, JSON.constructType(type), null);
  }

  /** A {@code jsonb} column that holds an object of lists of texts; an empty map for null. */
  public static Map<String, List<String>> lists(ResultSet row, String column) throws SQLException {
    return read(row, column, JSON.getTypeFactory().constructType(LISTS), Map.of());
  }

  private static <T> T read(ResultSet row, String column, JavaType type, T none) throws SQLException {
    String json = row.getString(column);
    try {
      return json == null ? none : JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new SQLException("Column " + column + " holds other JSON than is read: " + json, e);
    }
  }

  /** A {@code text[]} column; an empty list for null. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    java.sql.Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** A {@code timestamptz[]} parameter, as texts for the statement to cast: the driver knows no arrays of instants. */
  public static String[] instants(Collection<Instant> values) {
    return column(values, value -> value);
  }

  /** An array parameter with a value of each row, as texts for the statement to cast to whatever the column is. */
  public static <T> String[] column(Collection<T> rows, Function<? super T, ?> value) {
    return rows.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
  }

  /** A {@code text[]} parameter. */
  public static String[] texts(List<String> values) {
    return values.toArray(String[]::new);
  }
}
