package io.caseward.worklist.bulk;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.worklist.MovingCases;
import io.caseward.worklist.MovingCases.Moved;
import io.caseward.worklist.MovingCases.Place;
import io.caseward.worklist.Order;
import org.springframework.stereotype.Component;

/** Cases go to another queue or vendor. */
@Component
class CaseMove implements BulkKind {

  private final MovingCases moving;

  CaseMove(MovingCases moving) {
    this.moving = moving;
  }

  @Override
  public String key() {
    return "reroute";
  }

  @Override
  public Permission permission() {
    return Permission.REROUTE_CASES;
  }

  @Override
  public boolean ofCases() {
    return true;
  }

  @Override
  public BulkTarget checked(BulkTarget asked, Person by) {
    String vendor = MovingCases.named(asked.vendor());
    return new BulkTarget(null, moving.destination(asked.queue(), vendor).key(), vendor, null, null);
  }

  @Override
  public Change perform(BulkItem item, BulkTarget target, Order order) {
    Moved moved = moving.move(item.caseNumber(), order, target.queue(), target.vendor());
    return new Change(moved.before(), moved.after());
  }

  @Override
  public void undo(BulkItem item, BulkTarget target, Order order) {
    moving.putBack(item.caseNumber(), order, new Moved(item.before(Place.class), item.after(Place.class)));
  }
}
