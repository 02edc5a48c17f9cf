package io.caseward.workflow.engine;

import io.caseward.workflow.DueQuestion;
import io.caseward.workflow.DueSource;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers {@code ${clocks.<name>}}: when the timer that is being set is due. */
@Component
class DueTimes {

  private final ObjectProvider<DueSource> sources;

  DueTimes(ObjectProvider<DueSource> sources) {
    this.sources = sources;
  }

  Date of(String name, ExecutionEntity execution) {
    Place place = Place.of(execution);
    DueQuestion question =
        new DueQuestion(
            name,
            place.caseNumber(),
            place.processInstance(),
            place.sop(),
            place.sopVersion(),
            place.element(),
            Steps.of(execution).plain(),
            execution::getVariable);
    return Date.from(source(name).due(question));
  }

  private DueSource source(String name) {
    return sources.stream()
        .filter(source -> source.names().contains(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no clock '%s'. Known clocks: %s.".formatted(name, known())));
  }

  private Set<String> known() {
    Set<String> names = new TreeSet<>();
    sources.forEach(source -> names.addAll(source.names()));
    return names;
  }
}
