package io.caseward.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a case's decision record says of the decision that counts, as the subject and the marketplace
 * may read it: names of people and their notes stay in the house.
 *
 * @param outcome its key
 * @param clause {@code area/number/version}, null where no violation was found
 * @param wording what that clause said then
 * @param evidence the SHA-256 of each piece that lay before whoever decided, as the record states it
 * @param head where the record's chain had come to, null before its first entry was chained
 */
public record DecisionStatement(
    String statement,
    String caseNumber,
    String outcome,
    String clause,
    String wording,
    String sop,
    int sopVersion,
    int policyEdition,
    Instant decidedAt,
    List<String> evidence,
    Head head) {

  public static final String STATEMENT = "caseward decision statement";

  /** A link of the record's chain: its month, its place in it, and its hash in hexadecimal. */
  public record Head(LocalDate month, long position, String hash) {}

  /** The statement, and the same signed: a JWS whose key stands at {@code /api/v1/record/keys}. */
  public record Signed(DecisionStatement said, String jws) {}
}
