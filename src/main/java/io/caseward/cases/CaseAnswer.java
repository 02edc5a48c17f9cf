package io.caseward.cases;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A case as programs see it.
 *
 * @param policies the version of each clause of its area that it is judged by
 * @param sections what other modules say of it: tasks, clocks, decisions and more
 */
record CaseAnswer(
    @JsonUnwrapped CaseFile file,
    Map<String, Integer> policies,
    List<Report> reports,
    List<Evidence> evidence,
    List<Act> timeline,
    @JsonAnyGetter Map<String, Object> sections) {

  record Act(Instant at, String kind, String actor, Map<String, Object> data) {

    static Act of(TimelineEntry entry) {
      return new Act(entry.at(), entry.kind(), entry.actor(), entry.data());
    }
  }
}
