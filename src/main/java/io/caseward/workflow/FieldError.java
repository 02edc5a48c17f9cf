package io.caseward.workflow;

import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param key the message that says it
 * @param values what fills its gaps, the field's {@link Label} among them; a list of several is told as one
 */
public record FieldError(String field, String key, List<Object> values) {

  /** What the form calls the field. */
  public record Label(String text) {}

  static FieldError of(String field, String key, Object... values) {
    return new FieldError(field, key, List.of(values));
  }
}
