package io.caseward.worklist;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CasewardTest
class BoardTest {

  private static final String REVIEW = "userTask_ReviewCase";

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired HelpDesk help;
  @Autowired Board board;
  @Autowired TransactionTemplate transaction;

  @Test
  void aQueueTellsWhatWaitsHowLongAndWhoIsOnIt() {
    String first = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    clock.advance(ofMinutes(30));
    String second = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    work.take(task(second).id(), story.person("reviewer-harbor"));
    help.ask(task(second).id(), story.person("reviewer-harbor"), new Said("Is this one ours?"));

    BoardLine reviews = reviews();

    assertThat(reviews.waiting()).isEqualTo(1);
    assertThat(reviews.oldest()).isEqualTo(task(first).openedAt());
    assertThat(reviews.people()).isEqualTo(1);
    assertThat(reviews.wantingHelp()).isEqualTo(1);
    assertThat(reviews.in()).isEqualTo(2);
    assertThat(reviews.fallsBehind()).isFalse();
  }

  @Test
  void aQueueFallsBehindWhenItIsLateWaitingOrTaken() {
    String waits = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    String taken = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    work.take(task(taken).id(), story.person("reviewer-harbor"));
    clock.set(task(waits).dueAt().minus(ofMinutes(20)));
    assertThat(reviews().soon()).isEqualTo(2);

    clock.advance(ofHours(1));

    assertThat(reviews().late()).isEqualTo(2);
    assertThat(reviews().soon()).isZero();
    assertThat(reviews().fallsBehind()).isTrue();
  }

  @Test
  void whatCameAndWentIsCountedByTheHour() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    clock.advance(ofHours(2).plusMinutes(1));
    story.reviewed(number, "no_violation");

    BoardLine reviews = reviews();

    assertThat(reviews.arrived().get(Board.HOURS - 3)).isEqualTo(1);
    assertThat(reviews.out()).isEqualTo(1);
  }

  @Test
  void aVendorsLeadSeesTheirOwnTasksOnly() {
    story.opens("fake_reviews", Severity.MEDIUM, "tl");

    long harbors = in(Scope.vendor("harbor")).waiting();
    long kestrels = in(Scope.vendor("kestrel")).waiting();

    assertThat(harbors).isEqualTo(1);
    assertThat(kestrels).isZero();
  }

  private BoardLine reviews() {
    return in(Scope.ALL);
  }

  private BoardLine in(Scope scope) {
    return Scopes.in(scope, () -> transaction.execute(status -> board.lines())).stream().filter(line -> line.queue().key().equals("reviews")).findFirst().orElseThrow();
  }

  private TaskRow task(String number) {
    return story.task(number, REVIEW);
  }
}
