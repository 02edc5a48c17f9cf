package io.caseward.workflow;

import java.util.ArrayList;
import java.util.List;

/**
 * An action's name and contract, stated once: the Studio's templates, the guard's allow-list and
 * the reference are made from it.
 *
 * @param name the verb phrase a diagram names, in camelCase
 * @param does one sentence for the person who draws
 */
public record ActionDeclaration(
    String name, String does, List<Field> inputs, List<Field> outputs, List<Field> errors) {

  /** One named input, output or error and what it means. */
  public record Field(String name, String means) {}

  public static ActionDeclaration named(String name) {
    return new ActionDeclaration(name, "", List.of(), List.of(), List.of());
  }

  public ActionDeclaration does(String sentence) {
    return new ActionDeclaration(name, sentence, inputs, outputs, errors);
  }

  public ActionDeclaration in(String field, String means) {
    return new ActionDeclaration(name, does, with(inputs, field, means), outputs, errors);
  }

  public ActionDeclaration out(String field, String means) {
    return new ActionDeclaration(name, does, inputs, with(outputs, field, means), errors);
  }

  public ActionDeclaration error(String code, String means) {
    return new ActionDeclaration(name, does, inputs, outputs, with(errors, code, means));
  }

  private static List<Field> with(List<Field> fields, String name, String means) {
    List<Field> all = new ArrayList<>(fields);
    all.add(new Field(name, means));
    return List.copyOf(all);
  }
}
