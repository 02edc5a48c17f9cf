package io.caseward.sla.hours;

import static io.caseward.sla.hours.Week.EVERY_DAY;
import static io.caseward.sla.hours.Week.MANILA;
import static io.caseward.sla.hours.Week.WEEKDAYS;
import static io.caseward.sla.hours.Week.at;
import static io.caseward.sla.hours.Week.observing;
import static io.caseward.sla.hours.Week.off;
import static io.caseward.sla.hours.Week.open;
import static io.caseward.sla.hours.Week.rules;
import static io.caseward.sla.hours.Week.shift;
import static io.caseward.sla.hours.Week.weekdays;
import static io.caseward.sla.hours.Week.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What time counts, case by case; 2026-06-05 is a Friday. */
class CountedTimeTest {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "weekdays {0}, {1} + {2} = {3}")
  @CsvSource({
    "09:00-17:00, 2026-06-05T16:30, PT1H, 2026-06-08T09:30",
    "09:00-17:00, 2026-06-03T10:00, PT2H, 2026-06-03T12:00",
    "09:00-17:00, 2026-06-03T07:00, PT2H, 2026-06-03T11:00",
    "09:00-17:00, 2026-06-06T12:00, PT2H, 2026-06-08T11:00",
    "09:00-17:00, 2026-06-03T16:00, PT1H, 2026-06-03T17:00",
    "08:00-18:00, 2026-06-01T10:00, PT4H, 2026-06-01T14:00",
    "08:00-18:00, 2026-06-01T10:00, PT3H, 2026-06-01T13:00",
    "08:00-18:00, 2026-06-01T17:00, PT4H, 2026-06-02T11:00",
    "08:00-18:00, 2026-06-01T17:00, PT3H, 2026-06-02T10:00",
    "09:00-17:00, 2026-06-01T09:00, PT40H, 2026-06-05T17:00",
    "09:00-17:00, 2026-06-01T09:00, PT40H0.001S, 2026-06-08T09:00:00.001",
  })
  void givesTheWorkedAnswers(String span, String start, Duration target, String due) {
    assertThat(due(weekdays(span), at(start, MANILA), target)).isEqualTo(at(due, MANILA));
  }

  @Test
  void leavesTheLunchBreakOfASplitShiftOut() {
    CalendarRules split = weekdays("09:00-12:00", "13:00-17:00");

    assertThat(due(split, at("2026-06-01T11:30", MANILA), Duration.ofHours(1))).isEqualTo(at("2026-06-01T13:30", MANILA));
    assertThat(used(split, at("2026-06-01T11:30", MANILA), at("2026-06-01T13:30", MANILA))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void countsAShiftOverMidnightOnceAndIntoTheDayAfterItsLast() {
    CalendarRules nights = weekdays("22:00-06:00");

    assertThat(due(nights, at("2026-06-02T02:00", MANILA), Duration.ofHours(5))).isEqualTo(at("2026-06-02T23:00", MANILA));
    assertThat(used(nights, at("2026-06-05T12:00", MANILA), at("2026-06-08T12:00", MANILA))).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void countsThreeShiftsRoundTheClockWithoutAGap() {
    CalendarRules three = rules(MANILA, EVERY_DAY, "06:00-14:00", "14:00-22:00", "22:00-06:00");
    Instant start = at("2026-06-06T13:59", MANILA);

    assertThat(due(three, start, Duration.ofDays(900))).isEqualTo(start.plus(Duration.ofDays(900)));
  }

  @Test
  void countsNothingButPublicHolidaysOffWhereTheRegionHasThem() {
    CalendarRules california = observing(rules(LOS_ANGELES, WEEKDAYS, "09:00-17:00"), "us", "ca");
    CalendarRules bavaria = observing(rules(BERLIN, WEEKDAYS, "09:00-17:00"), "de", "by");
    CalendarRules berlin = observing(rules(BERLIN, WEEKDAYS, "09:00-17:00"), "de", "be");

    // Independence Day of 2026 is a Saturday, and kept on the Friday.
    assertThat(due(california, at("2026-07-02T16:00", LOS_ANGELES), Duration.ofHours(2))).isEqualTo(at("2026-07-06T10:00", LOS_ANGELES));
    // Corpus Christi moves with Easter and is Bavaria's own.
    assertThat(due(bavaria, at("2026-06-03T16:00", BERLIN), Duration.ofHours(2))).isEqualTo(at("2026-06-05T10:00", BERLIN));
    assertThat(due(berlin, at("2026-06-03T16:00", BERLIN), Duration.ofHours(2))).isEqualTo(at("2026-06-04T10:00", BERLIN));
  }

  @Test
  void letsASpecialDayStandForTheDaysShiftsAndHolidays() {
    CalendarRules own = with(observing(rules(LOS_ANGELES, WEEKDAYS, "09:00-17:00"), "us", "ca"),
        off("2026-06-02"), open("2026-06-03", "09:00-12:00"), open("2026-06-06", "10:00-14:00"), open("2026-06-19", "09:00-17:00"));

    assertThat(hoursOn(own, "2026-06-01")).isEqualTo(8);
    assertThat(hoursOn(own, "2026-06-02")).as("a day off").isZero();
    assertThat(hoursOn(own, "2026-06-03")).as("a short day").isEqualTo(3);
    assertThat(hoursOn(own, "2026-06-06")).as("an extra Saturday").isEqualTo(4);
    assertThat(hoursOn(own, "2026-06-19")).as("Juneteenth, worked").isEqualTo(8);
  }

  @Test
  void takesThePatternThatHoldsOnTheDate() {
    LocalDate july = LocalDate.parse("2026-07-01");
    CalendarRules summer = CalendarRules.of("Manila", MANILA, List.of(
        new WorkShift(WEEKDAYS, Week.hours("09:00-17:00"), null, july.minusDays(1)),
        new WorkShift(WEEKDAYS, Week.hours("08:00-12:00"), july, LocalDate.parse("2026-07-31")),
        new WorkShift(WEEKDAYS, Week.hours("09:00-17:00"), LocalDate.parse("2026-08-01"), null)));

    assertThat(due(summer, at("2026-06-30T15:00", MANILA), Duration.ofHours(5))).isEqualTo(at("2026-07-01T11:00", MANILA));
    assertThat(hoursOn(summer, "2026-07-31")).isEqualTo(4);
    assertThat(hoursOn(summer, "2026-08-03")).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca", "Asia/Beirut"})
  void givesTwoHoursOfWorkAcrossAClockChange(String zone) {
    ZoneId place = ZoneId.of(zone);
    CalendarRules roundTheClock = rules(place, EVERY_DAY, "00:00-00:00");
    Instant change = place.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")).getInstant();

    assertThat(due(roundTheClock, change.minusSeconds(3600), Duration.ofHours(2))).isEqualTo(change.plusSeconds(3600));
  }

  @Test
  void countsTheHoursThatAreThereWhenTheClocksChange() {
    CalendarRules nights = rules(BERLIN, EVERY_DAY, "22:00-06:00");

    assertThat(used(nights, at("2026-03-28T20:00", BERLIN), at("2026-03-29T12:00", BERLIN))).as("the short night").isEqualTo(Duration.ofHours(7));
    assertThat(used(nights, at("2026-10-24T20:00", BERLIN), at("2026-10-25T12:00", BERLIN))).as("the long night").isEqualTo(Duration.ofHours(9));
  }

  @Test
  void endsAShiftInTheHourThatIsLeftOutWhenTheClocksHaveJumped() {
    CalendarRules early = rules(BERLIN, EVERY_DAY, "00:00-02:30");

    assertThat(used(early, at("2026-03-28T23:00", BERLIN), at("2026-03-29T12:00", BERLIN))).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void saysWhenNoTimeWouldEverCount() {
    CalendarRules over = CalendarRules.of("Manila", MANILA, List.of(new WorkShift(WEEKDAYS, Week.hours("09:00-17:00"), null, LocalDate.parse("2026-06-05"))));

    assertThat(new CountedTime(over).due(at("2026-06-05T16:30", MANILA), Duration.ofHours(1))).isEmpty();
    assertThat(new CountedTime(over).due(at("2026-06-05T16:30", MANILA), Duration.ofMinutes(30))).isPresent();
    assertThat(new CountedTime(CalendarRules.of("x", MANILA, List.of(shift(Set.of(), "09:00-17:00")))).everCounts(Instant.EPOCH)).isFalse();
  }

  @Test
  void namesTheDaysOnWhichNothingCounts() {
    assertThat(weekdays("09:00-17:00").idleDays(LocalDate.parse("2026-06-01"))).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(rules(MANILA, EnumSet.of(DayOfWeek.FRIDAY), "22:00-06:00").idleDays(LocalDate.parse("2026-06-01"))).doesNotContain(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY).hasSize(5);
  }

  @Test
  void findsTheEndOfFiveYearsInUnderTwentyMicroseconds() {
    CountedTime counted = new CountedTime(observing(rules(LOS_ANGELES, WEEKDAYS, "09:00-12:00", "13:00-17:00"), "us", "ca"));
    Instant start = at("2026-06-05T16:30", LOS_ANGELES);
    Duration fiveYears = counted.used(start, at("2031-06-05T16:30", LOS_ANGELES));
    long[] took = new long[20_001];

    for (int i = 0; i < took.length; i++) {
      long begin = System.nanoTime();
      counted.due(start.plusSeconds(i), fiveYears);
      took[i] = System.nanoTime() - begin;
    }

    Arrays.sort(took);
    assertThat(Duration.ofNanos(took[took.length / 2])).isLessThan(Duration.ofNanos(20_000));
  }

  private static Instant due(CalendarRules rules, Instant start, Duration target) {
    return new CountedTime(rules).due(start, target).orElseThrow();
  }

  private static Duration used(CalendarRules rules, Instant from, Instant to) {
    return new CountedTime(rules).used(from, to);
  }

  private static long hoursOn(CalendarRules rules, String day) {
    LocalDate date = LocalDate.parse(day);
    return used(rules, date.atStartOfDay(rules.zone()).toInstant(), date.plusDays(1).atStartOfDay(rules.zone()).toInstant()).toHours();
  }
}
