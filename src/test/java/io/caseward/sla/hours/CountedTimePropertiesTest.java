package io.caseward.sla.hours;

import static io.caseward.sla.hours.Week.EVERY_DAY;
import static io.caseward.sla.hours.Week.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever the calendar and whenever it starts; a failure names the seed that shows it. */
class CountedTimePropertiesTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2029-01-01T00:00:00Z");
  private static final Duration AROUND = Duration.ofDays(3);

  /** One of each way in which zones change their clocks within the period. */
  static Stream<ZoneId> zonesThatChange() {
    List<ZoneId> zones = new ArrayList<>();
    Set<List<ZoneOffsetTransition>> seen = new HashSet<>();
    ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).forEach(zone -> {
      List<ZoneOffsetTransition> changes = changes(zone);
      if (!changes.isEmpty() && seen.add(changes)) {
        zones.add(zone);
      }
    });
    return zones.stream();
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
    while (change != null && change.getInstant().isBefore(LAST)) {
      changes.add(change);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return changes;
  }

  @ParameterizedTest
  @MethodSource("zonesThatChange")
  void countsAsTheClockOnTheWallDoesAroundEveryChange(ZoneId zone) {
    Random random = new Random(zone.hashCode());
    for (ZoneOffsetTransition change : changes(zone)) {
      CalendarRules rules = anyRules(random, zone, change.getInstant());
      assertAgrees(rules, change.getInstant().minus(AROUND), change.getInstant().plus(AROUND), random);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void countsAsTheClockOnTheWallDoesAtAnyTime(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      Instant begin = FIRST.plus(Duration.ofHours(random.nextInt(3 * 365 * 24)));
      ZoneId zone = ZoneId.of(List.of("Asia/Manila", "Asia/Kathmandu", "Europe/Lisbon", "America/Los_Angeles").get(random.nextInt(4)));
      assertAgrees(anyRules(random, zone, begin), begin, begin.plus(AROUND.multipliedBy(4)), random);
    }
  }

  private static void assertAgrees(CalendarRules rules, Instant from, Instant to, Random random) {
    MinuteByMinute wall = new MinuteByMinute(rules, from, to);
    CountedTime counted = new CountedTime(rules);
    for (int i = 0; i < 8; i++) {
      Instant start = minuteBetween(from, to, random);
      Instant end = minuteBetween(start, to, random);
      assertThat(counted.used(start, end).toMinutes()).as("%s from %s to %s", rules, start, end).isEqualTo(wall.minutes(start, end));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void addingThenMeasuringGivesBackTheTarget(long seed) {
    Random random = new Random(seed);
    List<ZoneId> zones = zonesThatChange().toList();
    for (int i = 0; i < 150; i++) {
      CountedTime counted = new CountedTime(anyRules(random, zones.get(random.nextInt(zones.size())), FIRST));
      Instant start = FIRST.plusNanos((long) (random.nextDouble() * Duration.between(FIRST, LAST).toNanos()));
      Duration target = Duration.ofNanos(1 + (long) (random.nextDouble() * Duration.ofHours(500).toNanos()));

      counted.due(start, target).ifPresent(due -> {
        assertThat(counted.used(start, due)).isEqualTo(target);
        assertThat(counted.used(start, due.minusNanos(1))).as("no earlier instant will do").isLessThan(target);
      });
    }
  }

  @Test
  void countsInPartsWhatItCountsInAll() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      CountedTime counted = new CountedTime(anyRules(random, ZoneId.of("America/Santiago"), FIRST));
      Instant from = minuteBetween(FIRST, LAST, random);
      Instant between = minuteBetween(from, LAST, random);
      Instant to = minuteBetween(between, LAST, random);

      assertThat(counted.used(from, between).plus(counted.used(between, to))).isEqualTo(counted.used(from, to));
      assertThat(counted.stretches(from, to).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus)).isEqualTo(counted.used(from, to));
    }
  }

  @Test
  void finishesInWhatIsLeftWhenItIsDueInParts() {
    Random random = new Random(12);
    for (int i = 0; i < 300; i++) {
      CountedTime counted = new CountedTime(Week.rules(ZoneId.of("Europe/Berlin"), WEEKDAYS, "09:00-12:00", "13:00-17:30"));
      Instant start = minuteBetween(FIRST, LAST, random);
      Duration first = Duration.ofMinutes(1 + random.nextInt(5_000));
      Duration then = Duration.ofMinutes(1 + random.nextInt(5_000));

      Instant halfway = counted.due(start, first).orElseThrow();

      assertThat(counted.due(halfway, then)).isEqualTo(counted.due(start, first.plus(then)));
    }
  }

  /** Rules with up to three shifts, days off and hours of special days; some hours overlap. */
  private static CalendarRules anyRules(Random random, ZoneId zone, Instant about) {
    List<WorkShift> shifts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Set<DayOfWeek> days = random.nextInt(3) == 0 ? EVERY_DAY : anyDays(random);
      shifts.add(new WorkShift(days, anyHours(random), null, null));
    }
    List<SpecialDay> special = new ArrayList<>();
    LocalDate day = LocalDate.ofInstant(about, ZoneOffset.UTC).minusDays(4);
    for (int i = random.nextInt(3); i > 0; i--) {
      day = day.plusDays(1 + random.nextInt(4));
      special.add(new SpecialDay(day, "special", random.nextBoolean() ? List.of() : List.of(anyHours(random))));
    }
    return new CalendarRules(zone.getId(), zone, random.nextInt(20) == 0, shifts, null, special);
  }

  private static Set<DayOfWeek> anyDays(Random random) {
    EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (int i = random.nextInt(6); i > 0; i--) {
      days.add(DayOfWeek.of(1 + random.nextInt(7)));
    }
    return days;
  }

  private static Hours anyHours(Random random) {
    return new Hours(LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)), LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
  }

  private static Instant minuteBetween(Instant from, Instant to, Random random) {
    long minutes = Duration.between(from, to).toMinutes();
    return minutes < 1 ? from : from.plusSeconds(60 * (long) (random.nextDouble() * minutes));
  }
}
