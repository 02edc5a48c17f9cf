package io.caseward.worklist;

import io.caseward.web.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The orders in which tasks are listed; each ends in the id, so that a page begins where the one before ended. */
public enum TaskSort {
  BREACH("due_at, id"),
  SEVERITY("severity_rank desc, due_at, id"),
  AGE("opened_at, id");

  private final String order;

  TaskSort(String order) {
    this.order = order;
  }

  /** What follows {@code order by}; tasks without a due time, which are on hold, come last. */
  String order() {
    return order;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(TaskSort::key).toList();
  }

  /** By time to breach unless asked otherwise. */
  public static TaskSort of(String key) {
    String known = Parameters.among(keys(), "sort", key);
    return known == null ? BREACH : valueOf(known.toUpperCase(Locale.ROOT));
  }
}
