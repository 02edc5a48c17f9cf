package io.caseward.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One act in a case.
 *
 * @param kind what happened, in snake_case; {@code timeline.<kind>} is its sentence in the messages
 * @param actor the account, or {@code system}
 * @param data what the sentence says
 */
public record TimelineEntry(
    long id, String caseNumber, Instant at, String kind, String actor, Map<String, Object> data) {

  /** The same without what it says under a name, where that is one of these. */
  TimelineEntry without(String name, Set<?> values) {
    if (!values.contains(data.get(name))) {
      return this;
    }
    Map<String, Object> rest = new LinkedHashMap<>(data);
    rest.remove(name);
    return new TimelineEntry(id, caseNumber, at, kind, actor, rest);
  }
}
