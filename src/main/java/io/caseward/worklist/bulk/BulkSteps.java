package io.caseward.worklist.bulk;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.Order;
import io.caseward.worklist.Said;
import io.caseward.worklist.bulk.BulkKind.Change;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** One task of a bulk act at a time, each in a transaction of its own: what became of it and that it was done go together. */
@Service
class BulkSteps {

  private final BulkTable table;
  private final BulkKinds kinds;
  private final BulkSettings settings;
  private final People people;
  private final Clock clock;

  BulkSteps(BulkTable table, BulkKinds kinds, BulkSettings settings, People people, Clock clock) {
    this.table = table;
    this.kinds = kinds;
    this.settings = settings;
    this.people = people;
    this.clock = clock;
  }

  @DomainAction
  public List<BulkAct> going() {
    return table.going();
  }

  @DomainAction
  public List<BulkAct> toSettle() {
    return table.toSettle(kinds.settlingLater());
  }

  @DomainAction
  public List<BulkItem> next(long act, String state, int most) {
    return table.items(act, state, most);
  }

  /** Does it to one; false where that is another node's, or the act was stopped. */
  @DomainAction
  public boolean perform(BulkAct act, BulkItem item) {
    if (!table.hold(item, BulkStatus.RUNNING, "waiting")) {
      return false;
    }
    table.before(item).ifPresent(first -> {
      throw new Refusal(HttpStatus.CONFLICT, "in-another-act", Told.of("refusal.bulkFirst", item.caseNumber(), first.id(), first.askedBy()));
    });
    Change change = kinds.of(act).perform(item, act.target(), order(act, act.askedBy()));
    table.done(item, change.before(), change.after());
    return true;
  }

  /** Takes one back; the same promise. */
  @DomainAction
  public boolean undo(BulkAct act, BulkItem item) {
    if (!table.hold(item, BulkStatus.UNDOING, "done")) {
      return false;
    }
    kinds.of(act).undo(item, act.target(), order(act, act.undoneBy()));
    table.moved(item, "undone");
    return true;
  }

  /** Carries out what nobody may take back any more; the same promise. */
  @DomainAction
  public boolean settle(BulkAct act, BulkItem item) {
    if (!table.hold(item, act.status(), "done")) {
      return false;
    }
    kinds.of(act).settle(item, new Order(person(act.askedBy()), new Said(act.note()), act.id()));
    table.moved(item, "final");
    return true;
  }

  /** What cannot be carried out comes back to the lists, rather than to be seen nowhere. */
  @DomainAction
  public void giveUp(BulkAct act, BulkItem item, String type, Told sentence) {
    if (table.hold(item, act.status(), "done")) {
      kinds.of(act).undo(item, act.target(), new Order(person(act.askedBy()), new Said(act.note()), act.id()));
      table.refused(item, "done", "kept", type, sentence);
    }
  }

  /** Who asked may have lost the right to it since. */
  private Order order(BulkAct act, String name) {
    Person by = person(name);
    if (!by.may(kinds.of(act).permission())) {
      throw new Refusal(HttpStatus.FORBIDDEN, "no-longer-allowed", Told.of("refusal.bulkNotAllowed", name));
    }
    return new Order(by, new Said(act.note()), act.id());
  }

  private Person person(String name) {
    return people.find(name).orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, "no-longer-allowed", Told.of("refusal.bulkNoAccount", name)));
  }

  @DomainAction
  public void refuse(BulkAct act, BulkItem item, String type, Told sentence) {
    if (act.status() == BulkStatus.UNDOING) {
      table.refused(item, "done", "kept", type, sentence);
    } else {
      table.refused(item, "waiting", "refused", type, sentence);
    }
  }

  /** Everything was dealt with. */
  @DomainAction
  public void end(BulkAct act) {
    if (act.status() == BulkStatus.UNDOING) {
      table.endUndo(act.id());
    } else {
      table.end(act.id(), BulkStatus.DONE, clock.instant().plus(settings.undo()));
    }
  }
}
