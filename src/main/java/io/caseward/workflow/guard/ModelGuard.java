package io.caseward.workflow.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The wall before the engine: what is not on the list of allowed things is refused, whoever sends
 * it and by whichever door. It reads bytes and never lets the engine see what it refuses.
 */
public final class ModelGuard {

  static final int MOST_BYTES = 1024 * 1024;

  private final Supplier<Set<String>> actions;

  /**
   * @param actions the names of the declared actions
   */
  public ModelGuard(Supplier<Set<String>> actions) {
    this.actions = actions;
  }

  /** Everything in the file that is not allowed; empty when it may be deployed. */
  public List<Objection> objections(String file, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return List.of(whole("file-size", "it has %d bytes".formatted(bytes.length), "At most 1 MB is allowed"));
    }
    if (file.endsWith(".bpmn")) {
      return new BpmnReader(actions.get()).objections(bytes);
    }
    if (file.endsWith(".dmn")) {
      return new DmnReader().objections(bytes);
    }
    return file.endsWith(".form") ? formObjections(bytes) : unknownKind(file);
  }

  /**
   * @throws GuardRefusal naming everything that must change
   */
  public void check(String file, byte[] bytes) {
    List<Objection> objections = objections(file, bytes);
    if (!objections.isEmpty()) {
      throw new GuardRefusal(file, objections);
    }
  }

  private static List<Objection> formObjections(byte[] bytes) {
    return FormReader.objections(new String(bytes, StandardCharsets.UTF_8));
  }

  private static List<Objection> unknownKind(String file) {
    return List.of(whole("file-kind", "'%s' is no diagram, decision or form".formatted(file), "Allowed are .bpmn, .dmn and .form"));
  }

  static Objection whole(String rule, String what, String instead) {
    return new Objection(1, "", rule, what, instead);
  }
}
