package io.caseward.audit;

import io.caseward.audit.DecisionRecord.Decided;
import io.caseward.audit.DecisionRecord.Piece;
import io.caseward.cases.CaseFile;
import io.caseward.enforcement.Decision;
import io.caseward.enforcement.DecisionStatement;
import io.caseward.enforcement.DecisionStatements;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What leaves the house about a decision is what its record says, and nothing else. */
@Component
class StatementsOfRecord implements DecisionStatements {

  private final DecisionRecords records;
  private final SigningKey key;

  StatementsOfRecord(DecisionRecords records, SigningKey key) {
    this.records = records;
    this.key = key;
  }

  @Override
  public Optional<DecisionStatement.Signed> of(CaseFile file) {
    DecisionRecord record = records.of(file);
    return record.decided().stream()
        .reduce((earlier, later) -> later)
        .map(decided -> statement(record, decided))
        .map(said -> new DecisionStatement.Signed(said, key.sign(said)));
  }

  private static DecisionStatement statement(DecisionRecord record, Decided decided) {
    Decision decision = decided.decision();
    return new DecisionStatement(
        DecisionStatement.STATEMENT, record.caseNumber(), decision.outcome().key(),
        decision.clause() == null ? null : decision.clause().toString(), decided.clause() == null ? null : decided.clause().text(),
        decision.sop(), decision.sopVersion(), record.policyEdition(), decision.decidedAt(), shown(record, decided), head(record.head()));
  }

  private static List<String> shown(DecisionRecord record, Decided decided) {
    return record.evidence().stream().filter(piece -> decided.shown().contains(piece.id())).map(Piece::sha256).toList();
  }

  private static DecisionStatement.Head head(Head head) {
    return head == null ? null : new DecisionStatement.Head(head.month(), head.position(), head.hash());
  }
}
