package io.caseward.enforcement;

import io.caseward.cases.CaseDetails;
import io.caseward.cases.CaseFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the last matters of the same kind ended, whoever they were about, in the scope of whoever looks. */
@Service
@Transactional(readOnly = true)
public class Precedents {

  private static final int MOST = 6;

  private final CaseDetails cases;
  private final DecisionStore decisions;
  private final PenaltyStore penalties;

  Precedents(CaseDetails cases, DecisionStore decisions, PenaltyStore penalties) {
    this.cases = cases;
    this.decisions = decisions;
    this.penalties = penalties;
  }

  /** Those for the same reason and about the same type of subject, newest first. */
  public List<Precedent> of(String caseNumber) {
    return cases.decidedAlike(caseNumber, MOST).stream().map(this::precedent).flatMap(Optional::stream).toList();
  }

  /** The newest decision of a case counts. */
  private Optional<Precedent> precedent(CaseFile file) {
    List<Decision> all = decisions.of(file.number());
    return all.isEmpty() ? Optional.empty() : Optional.of(precedent(file, all.get(all.size() - 1)));
  }

  private Precedent precedent(CaseFile file, Decision last) {
    PenaltyKind penalty =
        penalties.of(file.number()).stream().filter(one -> one.decision() == last.id()).map(Penalty::kind).findFirst().orElse(null);
    return new Precedent(file.number(), file.subject().name(), last.outcome(), last.clause(), penalty, last.notes(), last.decidedAt());
  }
}
