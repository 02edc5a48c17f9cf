package io.caseward.enforcement;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what must leave the house, has it carried out, and keeps what came of it. What it says of a decision is the decision record's. */
@Service
class NoticeBook implements Notices {

  private final NoticeStore notices;
  private final DecisionStatements statements;
  private final Cases cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoticeBook(
      NoticeStore notices,
      DecisionStatements statements,
      Cases cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notices = notices;
    this.statements = statements;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /** A notice about a case and no penalty. */
  void write(NoticeKind kind, CaseFile file) {
    publish(notices.add(file.number(), file.vendor(), null, kind, clock.instant()), facts(file));
  }

  /** A notice about a penalty. */
  void write(NoticeKind kind, Penalty penalty) {
    Notice notice =
        notices.add(penalty.caseNumber(), penalty.vendor(), penalty.id(), kind, clock.instant());
    publish(notice, facts(penalty));
  }

  private void publish(Notice notice, NoticeFacts facts) {
    events.publishEvent(
        switch (notice.kind()) {
          case PENALTY_APPLIED -> new PenaltyApplied(notice, facts);
          case PENALTY_REVERSED -> new PenaltyReversed(notice, facts);
          case PENALTY, NO_VIOLATION, REVERSAL, APPEAL_UPHELD -> new NoticeDue(notice, facts);
        });
  }

  private NoticeFacts facts(CaseFile file) {
    return facts(file, null, null, null);
  }

  private NoticeFacts facts(Penalty penalty) {
    return facts(
        cases.find(penalty.caseNumber()).orElseThrow(),
        penalty.kind(),
        penalty.endsAt(),
        penalty.state() == PenaltyState.APPLIED ? penalty.appealUntil() : null);
  }

  private NoticeFacts facts(CaseFile file, PenaltyKind penalty, Instant endsAt, Instant appealUntil) {
    return new NoticeFacts(
        file.subject().type(),
        file.subject().id(),
        file.subject().name(),
        file.reason(),
        penalty,
        endsAt,
        appealUntil,
        statements.of(file).orElse(null));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notice> of(String caseNumber) {
    return notices.of(caseNumber);
  }

  @Override
  @DomainAction
  public void accepted(long notice, String answer) {
    notices.answered(notice, NoticeState.ACCEPTED, answer, clock.instant());
  }

  @Override
  @DomainAction
  public void failed(long notice, String answer) {
    notices.answered(notice, NoticeState.FAILED, answer, clock.instant());
  }
}
