package io.caseward.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.caseward.audit.DecisionRecord.Decided;
import io.caseward.audit.DecisionRecord.Look;
import io.caseward.audit.DecisionRecord.Piece;
import io.caseward.audit.DecisionRecord.Step;
import io.caseward.cases.CaseDetails;
import io.caseward.cases.CaseFile;
import io.caseward.cases.Evidence;
import io.caseward.enforcement.ClauseReference;
import io.caseward.enforcement.Decision;
import io.caseward.enforcement.Enforcement;
import io.caseward.policy.Clause;
import io.caseward.policy.Policies;
import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the record of a case's decision together, in the scope of whoever asks. */
@Service
class DecisionRecords {

  private final CaseDetails details;
  private final Enforcement enforcement;
  private final FinishedSteps steps;
  private final Policies policies;
  private final RecordTable record;
  private final Clock clock;

  DecisionRecords(CaseDetails details, Enforcement enforcement, FinishedSteps steps, Policies policies, RecordTable record, Clock clock) {
    this.details = details;
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
        details.evidence(file.number()).stream().map(DecisionRecords::piece).toList(),
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

  private static Piece piece(Evidence evidence) {
    return new Piece(evidence.id(), evidence.type(), hash(evidence), evidence.receivedAt(), evidence.receivedBy());
  }

  private static String hash(Evidence evidence) {
    try {
      String holds = Json.PLAIN.writeValueAsString(Arrays.asList(evidence.type(), evidence.text(), evidence.url(), evidence.note()));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(holds.getBytes(UTF_8)));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
