package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.worklist.live.QueueCounts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CasewardTest
class LiveListsTest {

  private static final String REVIEW = "userTask_ReviewCase";

  @Autowired Story story;
  @Autowired TaskWork work;
  @Autowired TaskList list;
  @Autowired QueueCounts counts;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @Test
  void queuesAreCountedBeforeAndAfterTheirChangesAreAddedUp() {
    List<String> opened = IntStream.range(0, 3).mapToObj(i -> story.opens("fake_reviews", Severity.MEDIUM)).toList();
    assertThat(waiting()).containsEntry("reviews", 3L);

    counts.count();
    assertThat(waiting()).containsEntry("reviews", 3L);

    work.take(story.task(opened.get(0), REVIEW).id(), story.person(story.reviewer(opened.get(0))));
    assertThat(waiting()).containsEntry("reviews", 2L);
    counts.count();
    assertThat(waiting()).containsEntry("reviews", 2L);
    assertThat(counts.rebuild()).isZero();
  }

  @Test
  void aVendorCountsItsOwnTasksOnly() {
    IntStream.range(0, 12).forEach(i -> story.opens("fake_reviews", Severity.MEDIUM));
    counts.count();

    long all = waiting().get("reviews");
    long harbors = in(Scope.vendor("harbor")).getOrDefault("reviews", 0L);
    long kestrels = in(Scope.vendor("kestrel")).getOrDefault("reviews", 0L);

    assertThat(all).isEqualTo(12);
    assertThat(harbors).isBetween(1L, 11L);
    assertThat(harbors + kestrels).isLessThanOrEqualTo(all);
  }

  @Test
  void countsThatWentWrongArePutRight() {
    story.opens("fake_reviews", Severity.MEDIUM);
    counts.count();
    Scopes.in(Scope.SYSTEM, () -> transaction.execute(status -> database.sql("update queue_count set waiting = waiting + 7").update()));
    assertThat(waiting()).containsEntry("reviews", 8L);

    assertThat(counts.rebuild()).isEqualTo(1);

    assertThat(waiting()).containsEntry("reviews", 1L);
  }

  @Test
  void aPageBeginsWhereTheOneBeforeEndedInEveryOrder() {
    List<Severity> severities = List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH);
    IntStream.range(0, 9).forEach(i -> story.opens("fake_reviews", severities.get(i % 3)));

    for (TaskSort sort : TaskSort.values()) {
      List<String> whole = ids(page(sort, null, 50));
      TaskPage first = page(sort, null, 4);
      TaskPage second = page(sort, TaskCursor.parse(first.next()), 4);
      TaskPage third = page(sort, TaskCursor.parse(second.next()), 4);

      assertThat(whole).hasSize(9);
      assertThat(IntStream.range(0, 3).mapToObj(i -> ids(List.of(first, second, third).get(i))).flatMap(List::stream)).as("by " + sort).containsExactlyElementsOf(whole);
      assertThat(third.next()).isNull();
    }
  }

  @Test
  void aFilteredListIsCountedLikeAWholeOne() {
    IntStream.range(0, 3).forEach(i -> story.opens("fake_reviews", i == 0 ? Severity.LOW : Severity.MEDIUM));
    TaskFilter medium = new TaskFilter(TaskHolder.NOBODY, null, List.of("reviews"), "medium", null, null, null, null);

    assertThat(story.seeing(() -> list.count(medium))).isEqualTo(2);
    assertThat(story.seeing(() -> list.dueBefore(medium, TestClock.START))).isZero();
  }

  @Test
  void tasksAreFoundByCaseSubjectAndTheNotesOfEarlierSteps() {
    String number = story.opens("account_fraud", Severity.HIGH);
    story.opens("fake_reviews", Severity.MEDIUM);

    assertThat(found(number.toLowerCase())).containsExactly(number);
    assertThat(found("golden lot")).hasSize(2);
    assertThat(found("nothing of the kind")).isEmpty();
    assertThat(found("o'hara & | ! :*")).isEmpty();
  }

  private List<String> found(String search) {
    TaskFilter filter = new TaskFilter(TaskHolder.ANYONE, null, null, null, null, null, null, search);
    return story.seeing(() -> list.page(filter, TaskSort.BREACH, null, 50)).items().stream().map(TaskRow::caseNumber).distinct().toList();
  }

  private TaskPage page(TaskSort sort, TaskCursor after, int size) {
    return story.seeing(() -> list.page(TaskFilter.waitingIn(List.of("reviews", "accounts", "lead")), sort, after, size));
  }

  private static List<String> ids(TaskPage page) {
    return page.items().stream().map(TaskRow::id).toList();
  }

  private Map<String, Long> waiting() {
    return in(Scope.ALL);
  }

  private Map<String, Long> in(Scope scope) {
    return Scopes.in(scope, () -> transaction.execute(status -> counts.waiting()));
  }
}
