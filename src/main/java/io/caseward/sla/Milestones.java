package io.caseward.sla;

import io.caseward.workflow.DomainAction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets the milestones come whose time it is. */
@Service
public class Milestones {

  /** As many as one transaction keeps: few enough that nobody waits long for a clock among them. */
  private static final int AT_ONCE = 200;

  private final Deadlines deadlines;
  private final java.time.Clock time;

  Milestones(Deadlines deadlines, java.time.Clock time) {
    this.deadlines = deadlines;
    this.time = time;
  }

  /** The longest overdue first; whether there may be more. Other nodes take others meanwhile. */
  @DomainAction
  public boolean come() {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    List<Clock> due = deadlines.due(now, AT_ONCE);
    due.forEach(clock -> deadlines.fire(clock, now));
    return due.size() == AT_ONCE;
  }

  /** When the next one is due. */
  @DomainAction
  public Optional<Instant> earliest() {
    return deadlines.earliest();
  }
}
