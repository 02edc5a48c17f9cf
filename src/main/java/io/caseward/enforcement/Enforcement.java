package io.caseward.enforcement;

import io.caseward.cases.Subject;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided and done, in the scope of whoever looks. */
@Service
@Transactional(readOnly = true)
public class Enforcement {

  private final DecisionStore decisions;
  private final PenaltyStore penalties;
  private final StrikeStore strikes;
  private final AppealStore appeals;
  private final SubjectHistory history;
  private final Clock clock;

  Enforcement(
      DecisionStore decisions,
      PenaltyStore penalties,
      StrikeStore strikes,
      AppealStore appeals,
      SubjectHistory history,
      Clock clock) {
    this.decisions = decisions;
    this.penalties = penalties;
    this.strikes = strikes;
    this.appeals = appeals;
    this.history = history;
    this.clock = clock;
  }

  /** The strikes that count against a subject now, newest first. */
  public List<Strike> strikesOf(Subject subject) {
    return strikes.active(subject.type(), subject.id(), clock.instant());
  }

  /** How a subject's other matters ended, newest first; all but one case's. */
  public List<PastOutcome> historyOf(Subject subject, String besides) {
    return history.of(subject, besides);
  }

  /** A case's decisions, oldest first; the newest counts. */
  public List<Decision> decisionsOf(String caseNumber) {
    return decisions.of(caseNumber);
  }

  /** A case's penalties, oldest first. */
  public List<Penalty> penaltiesOf(String caseNumber) {
    return penalties.of(caseNumber);
  }

  /** A case's appeals, oldest first. */
  public List<Appeal> appealsOf(String caseNumber) {
    return appeals.of(caseNumber);
  }
}
