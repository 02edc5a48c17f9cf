package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Requires;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list, held against the engine's tasks when an operator asks for it. */
@RestController
@RequestMapping("/api/v1")
class ComparisonApi {

  private final Comparison comparison;

  ComparisonApi(Comparison comparison) {
    this.comparison = comparison;
  }

  @PostMapping("/worklist/comparison")
  @Requires(Permission.REBUILD_WORKLIST)
  Comparison.Outcome compare() {
    return comparison.mend();
  }
}
