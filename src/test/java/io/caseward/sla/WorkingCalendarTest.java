package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.sla.WorkingCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

  @ParameterizedTest
  @CsvSource({
    // weekdays nine to five; 2026-06-05 is a Friday
    "9, 17, 2026-06-05T16:30, PT1H, 2026-06-08T09:30",
    "9, 17, 2026-06-03T10:00, PT2H, 2026-06-03T12:00",
    "9, 17, 2026-06-03T07:00, PT2H, 2026-06-03T11:00",
    "9, 17, 2026-06-06T12:00, PT2H, 2026-06-08T11:00",
    "9, 17, 2026-06-03T16:00, PT1H, 2026-06-03T17:00",
    "8, 18, 2026-06-01T10:00, PT4H, 2026-06-01T14:00",
    "8, 18, 2026-06-01T17:00, PT4H, 2026-06-02T11:00",
  })
  void countsWorkingTimeOnly(int from, int to, LocalDateTime start, Duration target, LocalDateTime due) {
    WorkingCalendar calendar = weekdays(MANILA, LocalTime.of(from, 0), LocalTime.of(to, 0));

    assertThat(calendar.due(at(start, MANILA), target)).isEqualTo(at(due, MANILA));
  }

  @Test
  void countsAShiftOverMidnightOnce() {
    WorkingCalendar night = new WorkingCalendar("night", "Manila", MANILA, List.of(new Hours(WEEKDAYS, LocalTime.of(22, 0), LocalTime.of(6, 0))));

    Instant due = night.due(at(LocalDateTime.parse("2026-06-02T02:00"), MANILA), Duration.ofHours(5));

    assertThat(due).isEqualTo(at(LocalDateTime.parse("2026-06-02T23:00"), MANILA));
  }

  @Test
  void countsThreeShiftsRoundTheClockWithoutAGap() {
    WorkingCalendar always =
        new WorkingCalendar("harbor", "Manila", MANILA, List.of(shift(6, 14), shift(14, 22), shift(22, 6)));
    Instant start = at(LocalDateTime.parse("2026-06-06T13:59"), MANILA);

    assertThat(always.due(start, Duration.ofHours(30))).isEqualTo(start.plus(Duration.ofHours(30)));
  }

  @Test
  void countsShiftsThatOverlapOnce() {
    WorkingCalendar overlapping = new WorkingCalendar("k", "Manila", MANILA, List.of(shift(9, 13), shift(12, 17)));

    assertThat(overlapping.used(at(LocalDateTime.parse("2026-06-01T00:00"), MANILA), at(LocalDateTime.parse("2026-06-02T00:00"), MANILA))).isEqualTo(Duration.ofHours(8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago"})
  void givesTwoHoursOfWorkAcrossAClockChange(String zone) {
    ZoneId place = ZoneId.of(zone);
    WorkingCalendar always = new WorkingCalendar("all", zone, place, List.of(new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MIN)));
    Instant change = place.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")).getInstant();

    assertThat(always.due(change.minusSeconds(3600), Duration.ofHours(2))).isEqualTo(change.plusSeconds(3600));
  }

  @Test
  void agreesWithCountingMinuteByMinute() {
    Random random = new Random(7);
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    WorkingCalendar calendar = weekdays(zone, LocalTime.of(9, 0), LocalTime.of(17, 0));
    for (int i = 0; i < 300; i++) {
      Instant start = Instant.parse("2026-02-20T00:00:00Z").plusSeconds(60L * random.nextInt(60 * 24 * 60));
      Duration target = Duration.ofMinutes(1 + random.nextInt(3_000));

      Instant due = calendar.due(start, target);

      assertThat(minutes(zone, start, due)).as("from %s for %s", start, target).isEqualTo(target.toMinutes());
      assertThat(calendar.used(start, due)).isEqualTo(target);
    }
  }

  @Test
  void refusesToWaitForTimeThatNeverCounts() {
    WorkingCalendar idle = new WorkingCalendar("idle", "nowhere", MANILA, List.of(new Hours(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0))));

    assertThatThrownBy(() -> idle.due(Instant.EPOCH, Duration.ofHours(1))).hasMessageContaining("no time would ever count");
  }

  @Test
  void namesTheDaysOnWhichNothingCounts() {
    assertThat(weekdays(MANILA, LocalTime.of(9, 0), LocalTime.of(17, 0)).idleDays()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  /** The slow and obvious way. */
  private static long minutes(ZoneId zone, Instant from, Instant to) {
    long counted = 0;
    for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
      LocalDateTime local = LocalDateTime.ofInstant(minute, zone);
      boolean works = WEEKDAYS.contains(local.getDayOfWeek()) && local.getHour() >= 9 && local.getHour() < 17;
      counted += works ? 1 : 0;
    }
    return counted;
  }

  private static Hours shift(int from, int to) {
    return new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static WorkingCalendar weekdays(ZoneId zone, LocalTime from, LocalTime to) {
    return new WorkingCalendar("weekdays", zone.getId(), zone, List.of(new Hours(WEEKDAYS, from, to)));
  }

  private static Instant at(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }
}
