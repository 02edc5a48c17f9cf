package io.caseward.audit;

import io.caseward.audit.DecisionRecord.Decided;
import io.caseward.audit.DecisionRecord.Look;
import io.caseward.audit.DecisionRecord.Piece;
import io.caseward.audit.DecisionRecord.Step;
import io.caseward.cases.CaseDetails;
import io.caseward.cases.CaseFile;
import io.caseward.cases.Evidence;
import io.caseward.cases.EvidenceFiles;
import io.caseward.database.Sha256;
import io.caseward.enforcement.ClauseReference;
import io.caseward.enforcement.Decision;
import io.caseward.enforcement.Enforcement;
import io.caseward.policy.Clause;
import io.caseward.policy.Policies;
import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the record of a case's decision together, in the scope of whoever asks. */
@Service
class DecisionRecords {

  private final CaseDetails details;
  private final EvidenceFiles files;
  private final Enforcement enforcement;
  private final FinishedSteps steps;
  private final Policies policies;
  private final RecordTable record;
  private final Clock clock;

  DecisionRecords(CaseDetails details, EvidenceFiles files, Enforcement enforcement, FinishedSteps steps, Policies policies, RecordTable record, Clock clock) {
    this.details = details;
    this.files = files;
    this.enforcement = enforcement;
    this.steps = steps;
    this.policies = policies;
    this.record = record;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public DecisionRecord of(CaseFile file) {
    List<FinishedStep> finished = steps.of(file.number());
    return new DecisionRecord(
        DecisionRecord.STATEMENT, file.number(), file.subject(), file.reason(), file.state().key(), file.sop(), file.sopVersion(), file.policyEdition(),
        file.vendor(), file.reportedAt(), file.openedAt(),
        enforcement.decisionsOf(file.number()).stream().map(decision -> decided(decision, finished)).toList(),
        evidence(file.number()),
        finished.stream().map(DecisionRecords::step).toList(),
        record.looks(file.number()).stream().map(DecisionRecords::look).toList(),
        enforcement.penaltiesOf(file.number()), enforcement.appealsOf(file.number()),
        record.head().map(link -> Head.of(link, clock.instant())).orElse(null), clock.instant());
  }

  private Decided decided(Decision decision, List<FinishedStep> finished) {
    ClauseReference reference = decision.clause();
    Clause clause = reference == null ? null : policies.clause(reference.area(), reference.number(), reference.version()).orElse(null);
    String vendor = finished.stream()
        .filter(step -> step.by().equals(decision.decidedBy()))
        .map(FinishedStep::vendor).filter(Objects::nonNull).reduce((earlier, later) -> later).orElse(null);
    return new Decided(decision, vendor, clause, decision.evidence());
  }

  private static Step step(FinishedStep step) {
    return new Step(step.element(), step.sop(), step.sopVersion(), step.by(), step.role(), step.vendor(), step.finishedAt());
  }

  private static Look look(Entry entry) {
    return new Look(entry.actor(), entry.role(), entry.team(), entry.at(), entry.after());
  }

  private List<Piece> evidence(String caseNumber) {
    Map<Long, String> digests = files.digests(caseNumber);
    return details.evidence(caseNumber).stream().map(piece -> piece(piece, digests.get(piece.id()))).toList();
  }

  private static Piece piece(Evidence evidence, String file) {
    return new Piece(evidence.id(), evidence.type(), hash(evidence, file), file, evidence.receivedAt(), evidence.receivedBy());
  }

  /** A file's address says where its bytes are and nothing of what they are. */
  private static String hash(Evidence evidence, String file) {
    List<String> holds = new ArrayList<>(Arrays.asList(evidence.type(), evidence.text(), evidence.url(), evidence.note()));
    if (file != null) {
      holds.add(file);
    }
    return Sha256.hex(Json.written(holds));
  }
}
