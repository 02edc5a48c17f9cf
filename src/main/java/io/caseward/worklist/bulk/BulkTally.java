package io.caseward.worklist.bulk;

/**
 * How far a bulk act is.
 *
 * @param waiting not touched yet
 * @param done done, and as it stands
 * @param kept done, and not to be undone because it moved on
 */
public record BulkTally(int waiting, int done, int refused, int undone, int kept) {

  static final BulkTally NONE = new BulkTally(0, 0, 0, 0, 0);

  int total() {
    return waiting + done + refused + undone + kept;
  }
}
