package io.caseward.worklist;

import io.caseward.database.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which open tasks; an absent part restricts nothing.
 *
 * @param assignee the one person whose tasks they are
 * @param search a case's number, or words that begin words of the subject or of notes in the case
 */
public record TaskFilter(
    TaskHolder holder, String assignee, List<String> queues, String severity, String language, String vendor, String caseNumber, String search) {

  private static final String FOUND = """
      (case_number = upper(:typed) or to_tsvector('simple', subject) @@ to_tsquery('simple', :search) or case_number in (
        select noted.case_number from task noted
        where noted.state = 'finished' and to_tsvector('simple', coalesce(noted.answers ->> 'notes', '')) @@ to_tsquery('simple', :search)))""";

  static TaskFilter heldBy(String person) {
    return new TaskFilter(TaskHolder.ANYONE, person, null, null, null, null, null, null);
  }

  static TaskFilter waitingIn(List<String> queues) {
    return new TaskFilter(TaskHolder.NOBODY, null, queues, null, null, null, null, null);
  }

  /** Whether its tasks are those that wait in whole queues, which are counted already. */
  boolean isOfWholeQueues() {
    return equals(waitingIn(queues)) && queues != null;
  }

  /** Whether so few fit it, wherever they are, that they are found by what it names. */
  boolean namesFew() {
    return assignee != null || caseNumber != null || search != null;
  }

  /** The conditions on a row, all but those on its queue and on who has it. */
  List<String> conditions(Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("state = 'open'"));
    restrict("assignee = :assignee", "assignee", assignee, conditions, values);
    restrict("severity = :severity", "severity", severity, conditions, values);
    restrict("language = :language", "language", language, conditions, values);
    restrict("vendor = :vendor", "vendor", vendor, conditions, values);
    restrict("case_number = :caseNumber", "caseNumber", caseNumber, conditions, values);
    restrict(FOUND, "search", words(search), conditions, values);
    values.put("typed", search == null ? "" : search.strip());
    return conditions;
  }

  private static void restrict(String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  /** Each word as the beginning of one; null where there is none. */
  static String words(String search) {
    if (search == null) {
      return null;
    }
    String words = Arrays.stream(search.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    return words.isEmpty() ? null : words;
  }
}
