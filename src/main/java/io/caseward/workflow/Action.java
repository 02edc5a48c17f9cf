package io.caseward.workflow;

import java.util.Map;

/**
 * What a service task of a diagram may name: one domain call with declared inputs, outputs and
 * errors. Every bean of this type is an action that leads can draw; nothing else can be reached.
 */
public interface Action {

  ActionDeclaration declaration();

  /**
   * Does it, inside the engine's transaction.
   *
   * @return the declared outputs by name; an empty map where there are none
   * @throws ActionError for a declared error, which the diagram may catch
   */
  Map<String, Object> run(ActionCall call);
}
