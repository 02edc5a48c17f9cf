package io.caseward.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How the record's own statements are written: the same with every node and every setting. */
final class Json {

  static final ObjectMapper PLAIN =
      JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private Json() {}

  static String written(Object statement) {
    try {
      return PLAIN.writeValueAsString(statement);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("What is written here is made of records, texts and numbers.", e);
    }
  }
}
