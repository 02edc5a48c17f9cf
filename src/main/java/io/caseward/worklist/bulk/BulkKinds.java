package io.caseward.worklist.bulk;

import io.caseward.web.Parameters;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done to many tasks at once. */
@Component
class BulkKinds {

  private final List<BulkKind> all;

  BulkKinds(List<BulkKind> all) {
    this.all = all;
  }

  List<BulkKind> all() {
    return all;
  }

  BulkKind of(String key) {
    String known = Parameters.needed(all.stream().map(BulkKind::key).toList(), "kind", key);
    return all.stream().filter(kind -> kind.key().equals(known)).findFirst().orElseThrow();
  }

  BulkKind of(BulkAct act) {
    return of(act.kind());
  }

  /** Those that carry something out when nobody may take it back any more. */
  List<String> settlingLater() {
    return all.stream().filter(BulkKind::settlesLater).map(BulkKind::key).toList();
  }
}
