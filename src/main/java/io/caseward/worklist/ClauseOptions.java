package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.policy.Policies;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clauses that a case can be judged by, as they stood when it opened. */
@Component
class ClauseOptions implements FormOptions {

  private final Cases cases;
  private final Policies policies;

  ClauseOptions(Cases cases, Policies policies) {
    this.cases = cases;
    this.policies = policies;
  }

  @Override
  public String key() {
    return "clauses";
  }

  @Override
  public List<Option> of(TaskRow task) {
    CaseFile file = cases.find(task.caseNumber()).orElseThrow();
    return policies.inForce(file.reason(), file.policyEdition()).stream()
        .map(clause -> new Option(clause.reference(), clause.number() + " " + clause.title()))
        .toList();
  }
}
