package io.caseward.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What was said of the chain outside of the database: by month and position, the hash. */
record Anchored(Map<LocalDate, SortedMap<Long, String>> hashes) {

  static final Anchored NOTHING = new Anchored(Map.of());

  Set<LocalDate> months() {
    return hashes.keySet();
  }

  SortedMap<Long, String> of(LocalDate month) {
    return hashes.getOrDefault(month, Collections.emptySortedMap());
  }
}
