package io.caseward.audit;

import java.time.LocalDate;

/**
 * What became of a month's verification.
 *
 * @param entries how many were verified
 * @param waiting how many are not chained yet
 * @param head the hash of the last link, hexadecimal
 * @param finding the first bad entry, null where all is well
 */
public record MonthVerified(LocalDate month, long entries, long waiting, String head, Finding finding) {

  public boolean intact() {
    return finding == null;
  }
}
