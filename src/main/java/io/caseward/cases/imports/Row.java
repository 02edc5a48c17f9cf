package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.util.Map;

/**
 * A row of a file.
 *
 * @param line the line it begins on, from 1
 * @param json whether it is a JSON line
 * @param problem why it cannot be read, null where it can
 */
record Row(long line, Map<String, Object> values, boolean json, Told problem) {

  static Row csv(long line, Map<String, Object> values) {
    return new Row(line, values, false, null);
  }

  static Row json(long line, Map<String, Object> values) {
    return new Row(line, values, true, null);
  }

  static Row broken(long line, Told problem) {
    return new Row(line, Map.of(), false, problem);
  }
}
