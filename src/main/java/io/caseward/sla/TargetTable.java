package io.caseward.sla;

import io.caseward.sla.Targets.Matter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The targets that one version of the decision table has, asked once for each matter and not once a clock. */
public final class TargetTable {

  private final BiFunction<String, Matter, Map<String, Object>> table;
  private final Map<Asked, Map<String, Object>> answers = new HashMap<>();

  TargetTable(BiFunction<String, Matter, Map<String, Object>> table) {
    this.table = table;
  }

  private record Asked(String clock, Matter matter) {}

  /**
   * The target of a clock of such a kind and matter; empty where the table has none, or none that is possible.
   *
   * @param matter of a case where it has no step
   */
  public Optional<Duration> target(String kind, Matter matter) {
    if (kind.equals(Clock.RESOLVE) && matter.stated() != null) {
      return Optional.of(Duration.parse(matter.stated()));
    }
    Asked asked = new Asked(matter.step() == null ? Targets.CASE : Targets.TASK, matter);
    return Optional.ofNullable(Targets.possible(answers.computeIfAbsent(asked, one -> table.apply(one.clock(), one.matter())).get(kind)));
  }
}
