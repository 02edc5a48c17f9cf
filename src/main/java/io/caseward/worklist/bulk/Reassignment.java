package io.caseward.worklist.bulk;

import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.worklist.Hands;
import io.caseward.worklist.Order;
import io.caseward.worklist.Reassigning;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tasks go to a person. */
@Component
class Reassignment implements BulkKind {

  private final Reassigning reassigning;
  private final People people;

  Reassignment(Reassigning reassigning, People people) {
    this.reassigning = reassigning;
    this.people = people;
  }

  @Override
  public String key() {
    return "reassign";
  }

  @Override
  public Permission permission() {
    return Permission.REASSIGN_TASKS;
  }

  @Override
  public boolean ofCases() {
    return false;
  }

  /** Nobody learns the names of another vendor's people. */
  @Override
  public BulkTarget checked(BulkTarget asked, Person by) {
    String name = asked.person() == null ? "" : asked.person().strip();
    Person to = people.find(name).filter(other -> by.vendor() == null || by.vendor().equals(other.vendor())).orElseThrow(() -> wrong(name.isEmpty() ? Told.of("refusal.bulkPersonMissing") : Told.of("refusal.noAccount", name)));
    if (!to.may(Permission.TAKE_TASKS)) {
      throw wrong(Told.of("refusal.bulkPersonRole", name, Told.role(to.role())));
    }
    return new BulkTarget(to.name(), null, null, null, null);
  }

  private static Refusal wrong(Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "person-unknown", "person", sentence);
  }

  @Override
  public Change perform(BulkItem item, BulkTarget target, Order order) {
    return new Change(reassigning.give(item.taskId(), order, target.person()), target.person());
  }

  @Override
  public void undo(BulkItem item, BulkTarget target, Order order) {
    reassigning.takeBack(item.taskId(), order, target.person(), item.before(Hands.class));
  }
}
