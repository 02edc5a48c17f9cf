package io.caseward.sla;

import java.util.Collection;

/** The queues there are; whoever keeps them says so. */
public interface QueuesKnown {

  Collection<String> keys();
}
