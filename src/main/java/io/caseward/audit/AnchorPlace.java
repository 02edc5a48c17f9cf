package io.caseward.audit;

import java.io.IOException;

/** A place outside of the database where anchors are kept. */
interface AnchorPlace {

  /** As the record names it: {@code file}, {@code slack}, {@code webhook}. */
  String name();

  /** Whether anchors are to be kept there. */
  boolean wanted();

  /** Brings an anchor there; whether it has come through, or is on its way. */
  boolean keep(Anchor anchor) throws IOException;
}
