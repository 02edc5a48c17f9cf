package io.caseward.cases;

import io.caseward.workflow.DomainAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of a report. The lock on its subject makes equal reports queue up. */
@Service
class ReportDesk {

  private final ReportStore store;
  private final Subjects subjects;
  private final CaseJoining joining;
  private final CaseOpening opening;

  ReportDesk(ReportStore store, Subjects subjects, CaseJoining joining, CaseOpening opening) {
    this.store = store;
    this.subjects = subjects;
    this.joining = joining;
    this.opening = opening;
  }

  @DomainAction
  @Transactional(propagation = Propagation.NESTED)
  public Received receive(NewReport report, String by) {
    return store.earlier(report).orElseGet(() -> receiveNew(report, by));
  }

  private Received receiveNew(NewReport report, String by) {
    Subjects.Locked subject = subjects.lock(report.subject());
    if (subject.fresh()) {
      return opening.open(subject.id(), report, by);
    }
    // Whoever held the lock may have brought the very same report.
    return store
        .earlier(report)
        .or(() -> joining.join(subject.id(), report, by))
        .orElseGet(() -> opening.open(subject.id(), report, by));
  }
}
