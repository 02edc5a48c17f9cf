package io.caseward.worklist.bulk;

import io.caseward.cases.Severity;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.web.Parameters;
import io.caseward.worklist.Grading;
import io.caseward.worklist.Order;
import org.springframework.stereotype.Component;

/** Cases get a severity. */
@Component
class SeverityChoice implements BulkKind {

  private final Grading grading;

  SeverityChoice(Grading grading) {
    this.grading = grading;
  }

  @Override
  public String key() {
    return "severity";
  }

  @Override
  public Permission permission() {
    return Permission.SET_SEVERITY;
  }

  @Override
  public boolean ofCases() {
    return true;
  }

  @Override
  public BulkTarget checked(BulkTarget asked, Person by) {
    return new BulkTarget(null, null, null, Parameters.needed(Severity.keys(), "severity", asked.severity()), null);
  }

  @Override
  public Change perform(BulkItem item, BulkTarget target, Order order) {
    return new Change(grading.set(item.caseNumber(), order, Severity.of(target.severity())), target.severity());
  }

  @Override
  public void undo(BulkItem item, BulkTarget target, Order order) {
    grading.putBack(item.caseNumber(), order, Severity.of(target.severity()), Severity.of(item.before(String.class)));
  }
}
