package io.caseward.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.caseward.cases.Subject;
import io.caseward.enforcement.Appeal;
import io.caseward.enforcement.Decision;
import io.caseward.enforcement.Penalty;
import io.caseward.policy.Clause;
import java.time.Instant;
import java.util.List;

/**
 * Everything a case's outcome rests on, as it is known now.
 *
 * @param caseNumber the case; {@code sop}, {@code sopVersion} and {@code policyEdition} are what it began under
 * @param vendor whose reviewers worked it
 * @param decided each decision with the wording it stood on, oldest first; the newest counts
 * @param evidence what there is, by the hash of what it holds
 * @param steps who did what in which role for which vendor
 * @param looks who was shown which evidence when, where its policy area is a sensitive one
 * @param head where the record's chain had come to
 * @param issuedAt when this was put together
 */
public record DecisionRecord(
    String statement,
    String caseNumber,
    Subject subject,
    String reason,
    String state,
    String sop,
    int sopVersion,
    int policyEdition,
    String vendor,
    Instant reportedAt,
    Instant openedAt,
    List<Decided> decided,
    List<Piece> evidence,
    List<Step> steps,
    List<Look> looks,
    List<Penalty> penalties,
    List<Appeal> appeals,
    Head head,
    Instant issuedAt) {

  static final String STATEMENT = "caseward decision record";

  /**
   * A decision.
   *
   * @param vendor the vendor that whoever decided works for, null for in-house governance
   * @param clause the wording, null where no violation was found
   * @param shown the evidence that lay before whoever decided
   */
  public record Decided(Decision decision, String vendor, Clause clause, List<Long> shown) {}

  /**
   * A piece of evidence.
   *
   * @param sha256 of its type, text, address and note, as JSON in that order, and after them, where
   *     it is a file, {@code file}
   * @param file the SHA-256 of the file's bytes, null where it is none
   */
  public record Piece(long id, String type, String sha256, String file, Instant receivedAt, String receivedBy) {}

  /** A finished step; {@code vendor} is null for in-house governance. */
  public record Step(String element, String sop, int sopVersion, String by, String role, String vendor, Instant finishedAt) {}

  /** What someone was shown, with JSON of its ids. */
  public record Look(String by, String role, String vendor, Instant at, @JsonRawValue String shown) {}
}
