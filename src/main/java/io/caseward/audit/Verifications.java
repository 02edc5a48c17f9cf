package io.caseward.audit;

import io.caseward.database.Doers;
import io.caseward.database.Scopes;
import io.caseward.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Verifies the record when someone asks for it: one run at a time, beside everything else, seen and stopped from every node. */
@Service
class Verifications implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Verifications.class);

  private final RecordTable record;
  private final VerificationTable runs;
  private final AnchorFile anchors;
  private final Keys keys;
  private final Notes notes;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "record-verification"));
  private volatile boolean ending;

  Verifications(RecordTable record, VerificationTable runs, AnchorFile anchors, Keys keys, Notes notes) {
    this.record = record;
    this.runs = runs;
    this.anchors = anchors;
    this.keys = keys;
    this.notes = notes;
  }

  /** The last one, whichever node it is of. */
  Optional<VerificationRun> last() {
    return runs.newest();
  }

  /** Begins one, unless one is going; it goes to its end whoever looks. */
  void begin(Person by) {
    runs.begin(by.name()).ifPresent(run -> {
      var doer = Doers.current().orElse(by.doer());
      thread.execute(() -> Doers.as(doer, () -> Scopes.in(by.scope(), () -> verified(run))));
    });
  }

  void stop() {
    runs.stop();
  }

  private boolean verified(long run) {
    try {
      Stopping stopping = new Stopping();
      List<MonthVerified> months = new Verification(record).verify(anchors.read(keys.all()), (month, behind) -> stopping.heard(ending || !runs.goesOn(run, month, behind)));
      runs.over(run, months, stopping.asked);
      notes.add("verify", "record", null, null, facts(months, stopping.asked));
      return true;
    } catch (RuntimeException e) {
      log.error("The record could not be verified to its end.", e);
      runs.failed(run, e.toString());
      return false;
    }
  }

  /** Whether it was stopped before its end. */
  private static final class Stopping {
    private boolean asked;

    boolean heard(boolean now) {
      asked |= now;
      return !asked;
    }
  }

  private static Map<String, Object> facts(List<MonthVerified> months, boolean stopped) {
    List<Finding> findings = months.stream().map(MonthVerified::finding).filter(Objects::nonNull).toList();
    long entries = months.stream().mapToLong(MonthVerified::entries).sum();
    return Map.of("intact", findings.isEmpty(), "entries", entries, "stopped", stopped, "findings", findings);
  }

  @Override
  public void destroy() {
    ending = true;
    thread.shutdown();
  }
}
