package io.caseward.audit;

import java.time.LocalDate;

/**
 * The first thing in a month that is not as it was written.
 *
 * @param position where in the month's chain
 * @param entry the entry's id, 0 where none is known
 */
public record Finding(LocalDate month, Kind kind, long position, long entry) {

  /** What was done to it. */
  public enum Kind {
    /** The entry, or its link, is not what was hashed. */
    CHANGED,
    /** The chain names it, and it is gone. */
    MISSING,
    /** It is there, and the chain does not know it. */
    UNLINKED,
    /** Its link is gone. */
    LINK_MISSING,
    /** The chain goes back. */
    OUT_OF_ORDER,
    /** What was anchored outside is longer than the chain, or another one. */
    NOT_AS_ANCHORED,
    /** A value that was personal is not the one that was hashed. */
    PERSONAL_CHANGED
  }
}
