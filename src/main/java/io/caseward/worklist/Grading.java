package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Severity;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Sets a case's severity by hand; its clocks keep the target they began with. */
@Service
public class Grading {

  private final Cases cases;
  private final TaskTable tasks;

  Grading(Cases cases, TaskTable tasks) {
    this.cases = cases;
    this.tasks = tasks;
  }

  /**
   * Sets it.
   *
   * @return what it was
   */
  @DomainAction
  public Severity set(String caseNumber, Order order, Severity to) {
    tasks.lockOpen(caseNumber);
    CaseFile file = cases.hold(caseNumber);
    if (file.severity() == to) {
      throw refused("unchanged", Told.of("refusal.sameSeverity", caseNumber, to.key()));
    }
    cases.grade(caseNumber, to, "severity_set", order.by().name(), order.facts(Map.of()));
    return file.severity();
  }

  /** Puts back what it was, if nobody has changed it since. */
  @DomainAction
  public void putBack(String caseNumber, Order order, Severity left, Severity before) {
    tasks.lockOpen(caseNumber);
    CaseFile file = cases.hold(caseNumber);
    if (file.severity() != left) {
      throw refused("moved-on", Told.of("refusal.severityMoved", caseNumber, file.severity().key()));
    }
    cases.grade(caseNumber, before, "severity_undone", order.by().name(), order.facts(Map.of()));
  }

  private static Refusal refused(String type, Told sentence) {
    return new Refusal(HttpStatus.CONFLICT, type, sentence);
  }
}
