package io.caseward.sla.attainment;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.sla.Clocks;
import io.caseward.sla.attainment.Attainment.Line;
import io.caseward.sla.attainment.AttainmentFilter.Asked;
import io.caseward.worklist.TaskRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews of vouchers at Harbor, which works day and night: 4 h each. It is Monday, 1 June 2026, 09:00 UTC. */
@CasewardTest
class AttainmentTest {

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Clocks clocks;
  @Autowired AttainmentFilters filters;
  @Autowired AttainmentTable table;
  @Autowired ClockTallies tallies;
  @Autowired Calls calls;
  @Autowired JdbcClient database;

  @Test
  void isTheShareMetOfThoseThatStopped() {
    stopsAfter(opens(), 1);
    stopsAfter(opens(), 1);
    stopsAfter(opens(), 5);

    Tally all = reviews().all();
    assertThat(List.of(all.met(), all.missed(), all.late(), all.open())).containsExactly(2L, 1L, 0L, 0L);
    assertThat(all.share()).isEqualTo(66.6);
    assertThat(all.usedShare()).as("1 h, 1 h and 5 h of 4 h each").isEqualTo(58);
  }

  @Test
  void countsWhatIsLateAtOnceAndWhatIsInTimeNowhere() {
    TaskRow task = opens();
    clock.advance(ofHours(3));
    assertThat(reviews().all()).returns(0L, Tally::counted).returns(1L, Tally::open).returns(null, Tally::share);

    clock.advance(ofHours(2));
    assertThat(reviews().all()).returns(1L, Tally::late).returns(1L, Tally::breached).returns(0.0, Tally::share);

    clocks.stop(task.id());
    assertThat(reviews().all()).returns(0L, Tally::late).returns(1L, Tally::missed).returns(1L, Tally::breached);
  }

  @Test
  void neverTellsAllWhereOneWasMissed() {
    assertThat(new Tally(9_999, 1, 0, 0, ofHours(1), ofHours(1)).share()).isEqualTo(99.9);
    assertThat(new Tally(10_000, 0, 0, 0, ofHours(1), ofHours(1)).share()).isEqualTo(100.0);
    assertThat(Tally.NONE.share()).isNull();
  }

  @Test
  void isToldByQueueVendorAndSeverity() {
    stopsAfter(opens(), 5);
    stopsAfter(story.task(story.opens("fake_reviews", Severity.LOW, "ms"), "userTask_ReviewCase"), 1);

    Attainment found = reviews();

    assertThat(found.queues()).extracting(Line::key).containsExactly("vouchers", "reviews");
    assertThat(found.vendors()).extracting(line -> line.key() + " " + line.tally().met() + " of " + line.tally().counted()).containsExactly("harbor 0 of 1", "kestrel 1 of 1");
    assertThat(found.severities()).extracting(line -> line.key() + " " + line.tally().counted()).containsExactly("high 1", "low 1");
    assertThat(found.worstQueue().key()).isEqualTo("vouchers");
    assertThat(found.kinds()).extracting(Line::key).contains("resolve");
  }

  @Test
  void isToldByWeeksThatBeginWhereTheReaderIs() {
    clock.advance(ofDays(6).plusHours(9));
    stopsAfter(opens(), 0);

    // Sunday 18:00 UTC is Sunday in Los Angeles and Monday in Manila.
    assertThat(weeks("lead")).containsExactly(LocalDate.parse("2026-06-01"));
    assertThat(weeks("lead-harbor")).containsExactly(LocalDate.parse("2026-06-08"));
  }

  @Test
  void splitsTheWeeksToTheQuarterOfAnHour() {
    assertThat(begins("2026-06-07T09:59:59Z")).isEqualTo(begins("2026-06-01T12:00:00Z")).isEqualTo("2026-06-01T12:00:00Z");
    assertThat(begins("2026-06-07T10:00:00Z")).as("Monday on Kiritimati").isEqualTo("2026-06-07T10:00:00Z");
    assertThat(begins("2026-06-07T18:14:59Z")).as("Sunday in Kathmandu").isEqualTo("2026-06-07T18:00:00Z");
    assertThat(begins("2026-06-07T18:15:00Z")).as("Monday in Kathmandu").isEqualTo("2026-06-07T18:15:00Z");
    assertThat(begins("2026-06-08T11:59:59Z")).as("Sunday on Baker Island").isEqualTo("2026-06-08T11:45:00Z");
  }

  @Test
  void isOfThePeriodThatIsAskedFor() {
    stopsAfter(opens(), 1);
    clock.advance(ofDays(30));
    opens();
    clock.advance(ofDays(1));

    assertThat(of("lead", new Asked("resolve", null, null, null, "2026-06-01", "2026-06-02")).all()).returns(1L, Tally::counted).returns(0L, Tally::open);
    assertThat(of("lead", new Asked("resolve", null, null, null, "2026-06-29", null)).all()).returns(0L, Tally::met).returns(1L, Tally::late);
    assertThat(of("lead", new Asked("resolve", "reviews", null, null, null, null)).all().counted()).isZero();
    assertThat(of("lead", new Asked("resolve", "vouchers", "harbor", "high", null, null)).all().counted()).isEqualTo(2);
  }

  @Test
  void staysTheSameWhileItsSumsAreAddedUp() {
    stopsAfter(opens(), 1);
    Tally before = reviews().all();

    tallies.addUp();
    stopsAfter(opens(), 5);
    tallies.addUp();

    assertThat(before).returns(1L, Tally::met);
    assertThat(reviews().all()).returns(1L, Tally::met).returns(1L, Tally::missed);
    assertThat(tallies.compare()).isZero();
  }

  @Test
  void forgetsAClockThatGoesOnAfterAll() {
    TaskRow task = opens();
    stopsAfter(task, 1);
    tallies.addUp();

    clocks.pauseLast(task.caseNumber(), "waiting_for_merchant");

    assertThat(reviews().all()).returns(0L, Tally::counted).returns(1L, Tally::open);
    tallies.addUp();
    assertThat(tallies.compare()).isZero();
  }

  @Test
  void goesWithItsCaseToAnotherVendor() {
    TaskRow task = story.task(story.opens("counterfeit_vouchers", Severity.HIGH, "en"), "userTask_ReviewCase");
    String other = task.vendor().equals("harbor") ? "kestrel" : "harbor";
    stopsAfter(task, 1);
    tallies.addUp();

    calls.post("lead", "/api/v1/cases/" + task.caseNumber() + "/routing", "{\"queue\": \"vouchers\", \"vendor\": \"%s\", \"note\": \"They are full.\"}".formatted(other));

    assertThat(story.file(task.caseNumber()).vendor()).isEqualTo(other);
    assertThat(reviews().vendors()).filteredOn(line -> line.tally().counted() > 0).extracting(Line::key).containsExactly(other);
    assertThat(tallies.compare()).isZero();
  }

  @Test
  void isPutRightWhereSomebodysHandWasInTheSums() {
    stopsAfter(opens(), 1);
    tallies.addUp();
    story.seeing(() -> database.sql("update clock_tally set met = met + 7 where kind = 'resolve'").update());
    assertThat(reviews().all().met()).isEqualTo(8);

    assertThat(calls.post("admin", "/api/v1/clocks/comparison", "").json().path("sums").asInt()).isEqualTo(1);

    assertThat(reviews().all().met()).isEqualTo(1);
    assertThat(calls.post("admin", "/api/v1/clocks/comparison", "").json().path("sums").asInt()).isZero();
  }

  @Test
  void showsAVendorsLeadTheirOwnAlone() {
    stopsAfter(opens(), 1);
    stopsAfter(story.task(story.opens("fake_reviews", Severity.LOW, "ms"), "userTask_ReviewCase"), 1);

    assertThat(calls.get("lead-harbor", "/api/v1/clocks/attainment/export").body()).contains("harbor").doesNotContain("kestrel");
    assertThat(calls.get("lead-kestrel", "/api/v1/clocks/attainment/export").body()).contains("kestrel").doesNotContain("harbor");
    assertThat(calls.get("lead-harbor", "/api/v1/clocks/attainment/export?vendor=kestrel").status()).isEqualTo(400);
    assertThat(calls.get("reviewer-harbor", "/api/v1/clocks/attainment/export").status()).isEqualTo(403);
  }

  private TaskRow opens() {
    return story.task(story.opens("counterfeit_vouchers", Severity.HIGH, "tl"), "userTask_ReviewCase");
  }

  private void stopsAfter(TaskRow task, int hours) {
    clock.advance(ofHours(hours));
    clocks.stop(task.id());
  }

  private Attainment reviews() {
    return of("lead", new Asked("resolve", null, null, null, null, null));
  }

  private Attainment of(String reader, Asked asked) {
    Person person = story.person(reader);
    return story.seeing(() -> table.of(filters.of(asked, person)));
  }

  private String begins(String at) {
    return story.seeing(() -> database.sql("select clock_tally_begins(?)").param(Sql.at(Instant.parse(at))).query(OffsetDateTime.class).single()).toInstant().toString();
  }

  private List<LocalDate> weeks(String reader) {
    return of(reader, new Asked("resolve", null, null, null, null, null)).weeks().stream()
        .filter(week -> week.tally().met() > 0)
        .map(Attainment.Week::monday)
        .toList();
  }
}
