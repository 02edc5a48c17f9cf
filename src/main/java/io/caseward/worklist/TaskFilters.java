package io.caseward.worklist;

import io.caseward.cases.Severity;
import io.caseward.people.Person;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.web.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What lists of tasks are asked for, refused where nothing could ever fit it. */
@Component
class TaskFilters {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Longer ones find nothing that shorter ones do not. */
  private static final int LONGEST_SEARCH = 100;

  private final Queues queues;
  private final Vendors vendors;

  TaskFilters(Queues queues, Vendors vendors) {
    this.queues = queues;
    this.vendors = vendors;
  }

  /** The queues named, null where none is. */
  List<String> queues(String parameter, List<String> named) {
    return named == null ? null : Parameters.allAmong(queues.keys(), parameter, named);
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
      throw Parameters.refusal("language", language, "refusal.noLanguage");
    }
    return language;
  }

  /** A vendor's own people learn no other vendor's name. */
  String vendor(String vendor, Person person) {
    List<String> known = person.vendor() == null ? vendors.all().stream().map(Vendor::key).toList() : List.of(person.vendor());
    return Parameters.among(known, "vendor", vendor);
  }

  /** What was typed to search by, null for nothing. */
  String search(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.length() > LONGEST_SEARCH) {
      throw Parameters.refusal("search", typed, "refusal.searchTooLong", LONGEST_SEARCH);
    }
    return typed.strip();
  }
}
