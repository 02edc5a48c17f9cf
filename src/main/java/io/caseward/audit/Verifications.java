package io.caseward.audit;

import io.caseward.database.Doers;
import io.caseward.database.Scopes;
import io.caseward.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Verifies the record when someone asks for it: one run at a time on each node, beside everything else. */
@Service
class Verifications implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Verifications.class);

  private final RecordTable record;
  private final AnchorFile anchors;
  private final Keys keys;
  private final Notes notes;
  private final Clock clock;
  private final AtomicReference<VerificationRun> run = new AtomicReference<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "record-verification"));
  private volatile boolean stopping;

  Verifications(RecordTable record, AnchorFile anchors, Keys keys, Notes notes, Clock clock) {
    this.record = record;
    this.anchors = anchors;
    this.keys = keys;
    this.notes = notes;
    this.clock = clock;
  }

  /** The last one on this node. */
  Optional<VerificationRun> last() {
    return Optional.ofNullable(run.get());
  }

  /** Begins one, unless one is going; it goes to its end whoever looks. */
  synchronized void begin(Person by) {
    if (last().filter(VerificationRun::going).isEmpty()) {
      stopping = false;
      run.set(VerificationRun.begun(by.name(), clock.instant()));
      var doer = Doers.current().orElse(by.doer());
      thread.execute(() -> Doers.as(doer, () -> Scopes.in(by.scope(), this::verified)));
    }
  }

  void stop() {
    stopping = true;
  }

  private VerificationRun verified() {
    try {
      List<MonthVerified> months = new Verification(record).verify(anchors.read(keys.all()), (month, behind) -> {
        run.updateAndGet(going -> going.at(month, behind));
        return !stopping;
      });
      VerificationRun over = run.updateAndGet(going -> going.over(months, clock.instant(), stopping));
      notes.add("verify", "record", null, null, facts(over));
      return over;
    } catch (RuntimeException e) {
      log.error("The record could not be verified to its end.", e);
      return run.updateAndGet(going -> going.failed(e.toString(), clock.instant()));
    }
  }

  private static Map<String, Object> facts(VerificationRun over) {
    List<Finding> findings = over.months().stream().map(MonthVerified::finding).filter(finding -> finding != null).toList();
    return Map.of("intact", over.intact(), "entries", over.entries(), "stopped", over.stopped(), "findings", findings);
  }

  @Override
  public void destroy() {
    stop();
    thread.shutdown();
  }
}
