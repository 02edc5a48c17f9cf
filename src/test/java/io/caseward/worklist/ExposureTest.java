package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.CaseDetails;
import io.caseward.cases.Severity;
import io.caseward.database.Scopes;
import io.caseward.people.Person;
import io.caseward.people.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sensitive media counts 5 points an item here, and the limit is 60 a day. */
@CasewardTest
class ExposureTest {

  private static final String ENOUGH = "You have seen enough of this today; tasks about harassment, hateful conduct and sensitive media come to you again from tomorrow.";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired TaskList list;
  @Autowired Fitness fitness;
  @Autowired HandingOver handingOver;
  @Autowired Exposures exposures;
  @Autowired ExposureTotals totals;
  @Autowired CaseDetails details;
  @Autowired Calls calls;
  private Person reviewer;

  @BeforeEach
  void someoneWhoReviews() {
    reviewer = story.person("reviewer-harbor");
  }

  @Test
  void anItemCountsOnceForAPersonAndDay() {
    long item = evidence(story.opens("sensitive_media", Severity.HIGH, "tl"));

    assertThat(reveals(item)).isEqualTo(204);
    assertThat(reveals(item)).isEqualTo(204);
    assertThat(points()).isEqualTo(5);

    clock.advance(Duration.ofDays(1));
    assertThat(points()).isZero();
    reveals(item);
    assertThat(points()).isEqualTo(5);
  }

  @Test
  void theDayEndsAtMidnightWhereThePersonIs() {
    sees(1);
    clock.advance(Duration.ofHours(6));
    assertThat(points()).as("15:00 UTC, 23:00 in Manila").isEqualTo(5);

    clock.advance(Duration.ofHours(2));
    assertThat(points()).as("17:00 UTC, 01:00 in Manila").isZero();
  }

  @Test
  void whatHarmsNobodyDoesNotCount() {
    reveals(evidence(story.opens("fake_reviews", Severity.HIGH, "tl")));

    assertThat(points()).isZero();
  }

  @Test
  void anotherVendorsEvidenceLooksLikeNone() {
    assertThat(reveals(evidence(story.opens("sensitive_media", Severity.HIGH, "ms")))).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"0, sensitive_media", "8, sensitive_media", "9, fake_reviews", "12, fake_reviews"})
  void otherWorkComesFirstFromTheLastQuarterOn(int items, String first) {
    story.opens("sensitive_media", Severity.CRITICAL, "tl");
    story.opens("fake_reviews", Severity.LOW, "tl");

    sees(items);

    assertThat(work.takeNext(reviewer, List.of())).get().extracting(TaskRow::reason).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "9, true", "11, true", "12, false", "20, false"})
  void whoMayTakeATaskIsGivenItAndTheOtherWayRound(int items, boolean fit) {
    TaskRow task = waiting("sensitive_media");

    sees(items);

    assertThat(objection(task).isEmpty()).isEqualTo(fit);
    assertThat(inScope(() -> list.nextFor(reviewer)).isPresent()).isEqualTo(fit);
  }

  @Test
  void whoHasSeenEnoughIsToldSoInsteadOfBeingGivenMore() {
    TaskRow task = waiting("sensitive_media");
    sees(12);

    assertThatThrownBy(() -> work.takeNext(reviewer, List.of())).hasMessage(ENOUGH);
    assertThatThrownBy(() -> work.take(task.id(), reviewer)).hasMessage(ENOUGH);
    assertThat(calls.post("reviewer-harbor", "/api/v1/assignments", "").detail()).isEqualTo(ENOUGH);
    assertThat(Visitor.signedIn(port, "reviewer-harbor").get("/worklist").body()).contains(ENOUGH);
    clock.advance(Duration.ofDays(1));
    assertThat(work.takeNext(reviewer, List.of())).isPresent();
  }

  @Test
  void whoHasSeenEnoughIsToldNothingWhereNothingOfItWaits() {
    sees(12);

    assertThat(work.takeNext(reviewer, List.of())).isEmpty();
  }

  @Test
  void howMuchSomeoneHasSeenIsNotSaidToWhoGivesThemWork() {
    TaskRow task = waiting("sensitive_media");
    sees(12);

    assertThatThrownBy(() -> handingOver.to(task.id(), story.person("lead"), "reviewer-harbor", null, new Said("For you.")))
        .hasMessageContaining("It is not for them today")
        .hasMessageNotContaining("seen enough");
  }

  @Test
  void leadsSeeTotalsOfGroupsThatAreLargeEnough() {
    List.of("reviewer-harbor", "reviewer-harbor-2", "lead-harbor").forEach(who -> exposures.shown(1, "sensitive_media", story.person(who)));
    exposures.shown(2, "harassment", reviewer);
    exposures.shown(3, "sensitive_media", story.person("reviewer-kestrel"));

    assertThat(totals("lead"))
        .containsExactlyInAnyOrder(
            new ExposureTotals.Total("sensitive_media", "harbor", 15, 15),
            new ExposureTotals.Total("sensitive_media", "kestrel", null, null),
            new ExposureTotals.Total("harassment", "harbor", null, null));
    assertThat(totals("lead-harbor")).extracting(ExposureTotals.Total::vendor).containsOnly("harbor");
    assertThat(Visitor.signedIn(port, "lead").get("/exposure").body()).contains("fewer than 3 people").doesNotContain("reviewer-");
  }

  private int reveals(long item) {
    Visitor visitor = Visitor.signedIn(port, "reviewer-harbor");
    visitor.get("/worklist");
    return visitor.post("/evidence/" + item + "/exposure", Map.of()).statusCode();
  }

  private void sees(int items) {
    LongStream.range(0, items).forEach(item -> exposures.shown(item, "sensitive_media", reviewer));
  }

  private int points() {
    return inScope(() -> exposures.pointsToday(reviewer));
  }

  private long evidence(String number) {
    return story.seeing(() -> details.evidence(number).get(0).id());
  }

  private TaskRow waiting(String reason) {
    return story.task(story.opens(reason, Severity.HIGH, "tl"), "userTask_ReviewCase");
  }

  private Optional<String> objection(TaskRow task) {
    return inScope(() -> fitness.objection(task, reviewer).map(Told::inEnglish));
  }

  private List<ExposureTotals.Total> totals(String who) {
    Person reader = story.person(who);
    return Scopes.in(reader.scope(), () -> totals.seenBy(reader));
  }

  private <T> T inScope(java.util.function.Supplier<T> question) {
    return Scopes.in(reviewer.scope(), question);
  }
}
