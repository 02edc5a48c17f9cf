package io.caseward.worklist.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One task of a bulk act.
 *
 * @param before what it was, as its kind keeps it; null before anything was done
 */
record BulkItem(long act, int position, String taskId, String caseNumber, String before, String after) {

  private static final ObjectMapper JSON = new ObjectMapper();

  <T> T before(Class<T> type) {
    return read(before, type);
  }

  <T> T after(Class<T> type) {
    return read(after, type);
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Kept as another kind of act keeps it: " + json, e);
    }
  }
}
