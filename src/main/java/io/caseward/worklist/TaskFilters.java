package io.caseward.worklist;

import io.caseward.cases.Severity;
import io.caseward.web.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What lists of tasks are asked for, refused where nothing could ever fit it. */
@Component
class TaskFilters {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Queues queues;

  TaskFilters(Queues queues) {
    this.queues = queues;
  }

  /** The queues named, null where none is. */
  List<String> queues(String parameter, List<String> named) {
    return Parameters.allAmong(queues.all().stream().map(Queue::key).toList(), parameter, named);
  }

  String severity(String severity) {
    return Parameters.among(Severity.keys(), "severity", severity);
  }

  /** A case may be in any language there is, whether or not a vendor speaks it. */
  String language(String language) {
    if (language == null || language.isBlank()) {
      return null;
    }
    if (!LANGUAGES.contains(language)) {
      throw Parameters.wrong("language", language, "is no language's code. Give the two letters of ISO 639-1, such as en or zh.");
    }
    return language;
  }
}
