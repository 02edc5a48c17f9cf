package io.caseward.worklist.bulk;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Duplicates;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.worklist.ClosingCases;
import io.caseward.worklist.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Cases are closed as duplicates of one that goes on. */
@Component
class DuplicateClosing implements BulkKind {

  private final ClosingCases closing;
  private final Cases cases;
  private final Duplicates duplicates;

  DuplicateClosing(ClosingCases closing, Cases cases, Duplicates duplicates) {
    this.closing = closing;
    this.cases = cases;
    this.duplicates = duplicates;
  }

  @Override
  public String key() {
    return "duplicate";
  }

  @Override
  public Permission permission() {
    return Permission.CLOSE_DUPLICATES;
  }

  @Override
  public boolean ofCases() {
    return true;
  }

  @Override
  public BulkTarget checked(BulkTarget asked, Person by) {
    String named = asked.onto() == null ? "" : asked.onto().strip();
    CaseFile onto = cases.find(named).orElseThrow(() -> missing(named));
    duplicates.check(onto.number());
    return new BulkTarget(null, null, null, null, onto.number());
  }

  private static Refusal missing(String named) {
    Told sentence = named.isEmpty() ? Told.of("refusal.bulkOntoMissing") : Told.of("refusal.noCase", named);
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "case-unknown", "onto", sentence);
  }

  @Override
  public Change perform(BulkItem item, BulkTarget target, Order order) {
    closing.close(item.caseNumber(), order, target.onto());
    return new Change("open", "closing");
  }

  @Override
  public void undo(BulkItem item, BulkTarget target, Order order) {
    closing.takeBack(item.caseNumber(), order);
  }

  @Override
  public boolean settlesLater() {
    return true;
  }

  @Override
  public void settle(BulkItem item, Order order) {
    closing.settle(item.caseNumber(), order);
  }
}
