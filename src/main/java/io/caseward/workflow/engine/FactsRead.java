package io.caseward.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The facts that a decision speaks of: FEEL is handed all that it may read before it reads any, and most tables read one or two. */
final class FactsRead {

  private static final Pattern FACTS = Pattern.compile("\\bfacts\\b(?:\\s*\\.\\s*(\\p{L}[\\p{L}\\d_]*))?");

  private FactsRead() {}

  /** By the file that the decision was deployed in. */
  static Optional<Set<String>> by(DecisionDefinition decision) {
    ResourceEntity file = Context.getCommandContext().getResourceManager().findResourceByDeploymentIdAndResourceName(decision.getDeploymentId(), decision.getResourceName());
    return in(new String(file.getBytes(), StandardCharsets.UTF_8));
  }

  /**
   * @return empty where the facts are spoken of as a whole, so that any may be meant
   */
  static Optional<Set<String>> in(String model) {
    Set<String> names = new HashSet<>();
    for (Matcher facts = FACTS.matcher(model); facts.find(); ) {
      if (facts.group(1) == null) {
        return Optional.empty();
      }
      names.add(facts.group(1));
    }
    return Optional.of(names);
  }
}
