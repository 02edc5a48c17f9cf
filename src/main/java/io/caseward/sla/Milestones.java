package io.caseward.sla;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets the milestones come whose time it is. */
@Service
public class Milestones {

  /** As many cases as one transaction looks at: few enough that nobody waits long for a clock of theirs. */
  private static final int AT_ONCE = 200;

  private final Acknowledgements acknowledgements;
  private final Deadlines deadlines;
  private final java.time.Clock time;

  Milestones(Acknowledgements acknowledgements, Deadlines deadlines, java.time.Clock time) {
    this.acknowledgements = acknowledgements;
    this.deadlines = deadlines;
    this.time = time;
  }

  /** The longest overdue first, after tasks that were taken have stopped the clocks that waited for it; whether there may be more. Other nodes take others meanwhile. */
  @DomainAction
  public boolean come() {
    Instant now = Sql.exact(time.instant());
    boolean more = acknowledgements.settle();
    List<String> due = deadlines.due(now, AT_ONCE);
    if (!due.isEmpty()) {
      deadlines.fire(due, now);
    }
    return more || due.size() == AT_ONCE;
  }

  /** When the next one is due. */
  @DomainAction
  public Optional<Instant> earliest() {
    return deadlines.earliest();
  }
}
