package io.caseward.worklist.bulk;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Parameters;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.Said;
import io.caseward.worklist.TaskList.Chosen;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What may be asked of bulk acts. */
@Service
class BulkActs {

  private final BulkTable table;
  private final BulkSettings settings;
  private final Clock clock;

  BulkActs(BulkTable table, BulkSettings settings, Clock clock) {
    this.table = table;
    this.settings = settings;
    this.clock = clock;
  }

  /** Puts it on record; whoever works finds it there. */
  @DomainAction
  public long add(BulkKind kind, BulkTarget target, Said note, String filter, Person by, List<Chosen> chosen) {
    return table.add(kind.key(), target, note.text(), filter, by, chosen);
  }

  /** Nothing after what is done already; that stays, and can be undone. */
  @DomainAction
  public void stop(BulkAct act) {
    if (!table.end(act.id(), BulkStatus.STOPPED, clock.instant().plus(settings.undo()))) {
      throw refused("bulk-over", Told.of("refusal.bulkOver", act.id()));
    }
  }

  /** Everything that has not moved on becomes what it was. */
  @DomainAction
  public void undo(BulkAct act, Person by) {
    if (!table.beginUndo(act.id(), by.name())) {
      throw refused("bulk-not-undone", whyNot(table.find(act.id()).orElseThrow()));
    }
  }

  private Told whyNot(BulkAct act) {
    return switch (act.status()) {
      case RUNNING -> Told.of("refusal.bulkRuns", act.id());
      case UNDOING, UNDONE -> Told.of("refusal.bulkUndone", act.id(), act.undoneBy());
      case DONE, STOPPED -> Told.of("refusal.bulkTooLate", act.id(), settings.undo().toMinutes(), act.undoUntil());
    };
  }

  static Refusal refused(String type, Told sentence) {
    return new Refusal(HttpStatus.CONFLICT, type, sentence);
  }

  static Refusal tooMany(String filter, int most) {
    return Parameters.refusal("filter", filter, "refusal.bulkTooMany", most);
  }
}
