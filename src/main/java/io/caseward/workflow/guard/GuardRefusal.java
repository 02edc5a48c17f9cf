package io.caseward.workflow.guard;

import java.util.List;

/** A model that the guard does not let into the engine, with everything that must change. */
public class GuardRefusal extends DeploymentRefused {

  private final transient List<Objection> objections;

  public GuardRefusal(String file, List<Objection> objections) {
    super(
        "'%s' may not be deployed. ".formatted(file)
            + String.join(" ", objections.stream().map(Objection::sentence).toList()));
    this.objections = List.copyOf(objections);
  }

  public List<Objection> objections() {
    return objections;
  }
}
