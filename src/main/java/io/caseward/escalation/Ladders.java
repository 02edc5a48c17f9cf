package io.caseward.escalation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ladders as they are now; an escalation keeps its own copy. */
@Component
class Ladders {

  private final LadderTable table;

  Ladders(LadderTable table) {
    this.table = table;
  }

  Ladder named(String key) {
    LadderTable.Row row = table.find(key).orElseThrow(() -> new IllegalArgumentException(
        "Ladder '%s' does not exist. Known ladders: %s. Change the decision that chooses it.".formatted(key, String.join(", ", table.keys()))));
    LadderRules rules = row.rules();
    return new Ladder(key, row.edition(), new LadderRules(rules.channel(), rungs(row), null, rules.again(), rules.acknowledgements(), rules.leaseMinutes(), rules.storm()));
  }

  /** Its own, then those of the ladders that go on where it ends. */
  private List<Rung> rungs(LadderTable.Row foot) {
    List<Rung> rungs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<LadderTable.Row> next = Optional.of(foot);
    while (next.isPresent() && seen.add(next.get().key())) {
      next.get().rules().rungs().forEach(rung -> rungs.add(rung.at(rungs.size() + 1)));
      next = Optional.ofNullable(next.get().rules().then()).flatMap(table::find);
    }
    return rungs;
  }
}
