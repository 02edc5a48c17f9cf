package io.caseward.worklist.bulk;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.worklist.bulk.BulkTable.Reason;
import io.caseward.worklist.bulk.BulkTable.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulk acts, as people and programs look at them. */
@Component
@Transactional(readOnly = true)
class SeenBulkActs {

  /** More would make an answer that nobody reads. */
  static final int REFUSALS = 1_000;

  private final BulkTable table;
  private final Clock clock;

  SeenBulkActs(BulkTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public BulkAct find(long id) {
    return table.find(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "bulk-act-not-found", Told.of("refusal.noBulkAct", id)));
  }

  public BulkView view(long id) {
    BulkAct act = find(id);
    List<Reason> reasons = table.reasons(id);
    return BulkView.of(act, table.tally(id), reasons, reasons.isEmpty() ? List.of() : refusals(id, 0), clock.instant());
  }

  public List<BulkView> newest() {
    return table.newest().stream().map(act -> BulkView.of(act, table.tally(act.id()), List.of(), List.of(), clock.instant())).toList();
  }

  /** Someone's last act, as long as there is anything to stop or to undo. */
  public Optional<BulkView> latest(Person person) {
    return table.latest(person).map(act -> BulkView.of(act, table.tally(act.id()), List.of(), List.of(), clock.instant())).filter(view -> view.act().going() || view.undoes());
  }

  public List<Refused> refusals(long id, int after) {
    return table.refusals(id, after, REFUSALS);
  }
}
