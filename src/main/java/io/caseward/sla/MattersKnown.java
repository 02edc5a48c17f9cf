package io.caseward.sla;

import java.util.Collection;
import java.util.List;

/** What clocks may be of: the queues there are, and how grave a matter may be; whoever keeps these says so. */
public interface MattersKnown {

  Collection<String> queues();

  /** Gravest first. */
  List<String> severities();
}
