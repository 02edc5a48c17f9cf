package io.caseward.worklist;

import io.caseward.web.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In whose hands the tasks of a list are. */
public enum TaskHolder {
  ANYONE("true"),
  NOBODY("assignee is null"),
  SOMEBODY("assignee is not null"),
  ON_HOLD("hold_reason is not null"),
  WANTING_HELP("help_wanted is not null");

  private final String condition;

  TaskHolder(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }

  /** What everybody's tasks are merged of, each with an index of its own. */
  List<TaskHolder> parts() {
    return this == ANYONE ? List.of(NOBODY, SOMEBODY) : List.of(this);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(TaskHolder::key).toList();
  }

  /** Anyone unless asked otherwise. */
  static TaskHolder of(String key) {
    String known = Parameters.among(keys(), "holder", key);
    return known == null ? ANYONE : valueOf(known.toUpperCase(Locale.ROOT));
  }
}
