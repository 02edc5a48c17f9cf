package io.caseward.sla;

import static io.caseward.sla.hours.Week.MANILA;
import static io.caseward.sla.hours.Week.at;
import static io.caseward.sla.hours.Week.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.WorkShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Four hours from Friday at three, nine to five: due on Monday at eleven. */
class StandingTest {

  private static final WorkingCalendar NINE_TO_FIVE = new WorkingCalendar("office", 1, weekdays("09:00-17:00"));
  private static final WorkingCalendar NINE_TO_ONE = new WorkingCalendar("office", 2, weekdays("09:00-13:00"));
  private static final Duration TARGET = Duration.ofHours(4);
  private static final Instant FRIDAY_AT_THREE = at("2026-06-05T15:00", MANILA);
  private static final Instant MONDAY_AT_ELEVEN = at("2026-06-08T11:00", MANILA);
  private static final Standing RUNNING = new Standing("office", 1, Clock.RUNNING, TARGET, FRIDAY_AT_THREE, Duration.ZERO, MONDAY_AT_ELEVEN);

  @Test
  void keepsWhatHasCountedAndCountsTheRestByTheNewHours() {
    Standing then = moved(RUNNING, NINE_TO_ONE, TARGET, at("2026-06-05T16:00", MANILA));

    assertThat(then.used()).isEqualTo(Duration.ofHours(1));
    assertThat(then.due()).isEqualTo(at("2026-06-08T12:00", MANILA));
    assertThat(then.laterThan(RUNNING)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void isDueAsBeforeWhereItGoesOnByTheSameHoursWheneverThatIs() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      Instant now = FRIDAY_AT_THREE.plus((long) (random.nextDouble() * Duration.between(FRIDAY_AT_THREE, MONDAY_AT_ELEVEN).toNanos() / 1_000), ChronoUnit.MICROS);
      assertThat(moved(RUNNING, NINE_TO_FIVE, TARGET, now).due()).as("moved at %s", now).isEqualTo(MONDAY_AT_ELEVEN);
    }
  }

  @Test
  void staysLateSinceWhenItWas() {
    Instant now = MONDAY_AT_ELEVEN.plusSeconds(60);

    Standing then = moved(RUNNING, NINE_TO_ONE, Duration.ofHours(8), now);

    assertThat(then.due()).isEqualTo(MONDAY_AT_ELEVEN);
    assertThat(then.target()).isEqualTo(TARGET);
    assertThat(then.edition()).isEqualTo(2);
    assertThat(then.isLateAt(now)).isTrue();
  }

  @Test
  void isDueNowAndNotBeforeWhereItHasUsedUpAShorterTarget() {
    Instant now = at("2026-06-05T16:30", MANILA);

    assertThat(moved(RUNNING, NINE_TO_FIVE, Duration.ofHours(1), now).due()).isEqualTo(now);
  }

  @Test
  void isDueByTheNewHoursWhenItGoesOnWhereItIsPaused() {
    Standing paused = new Standing("office", 1, Clock.PAUSED, TARGET, FRIDAY_AT_THREE, Duration.ofHours(1), null);

    Standing then = moved(paused, NINE_TO_ONE, TARGET, MONDAY_AT_ELEVEN);

    assertThat(then.used()).isEqualTo(Duration.ofHours(1));
    assertThat(then.due()).isNull();
    assertThat(then.edition()).isEqualTo(2);
  }

  @Test
  void isNotMovedWhereNoTimeWouldEverCount() {
    WorkShift shift = weekdays("09:00-17:00").shifts().get(0);
    WorkShift over = new WorkShift(shift.days(), shift.hours(), null, LocalDate.parse("2026-06-05"));
    WorkingCalendar closed = new WorkingCalendar("office", 2, CalendarRules.of("Manila", MANILA, List.of(over)));

    Optional<Standing> never = RUNNING.goingOn(NINE_TO_FIVE, closed, TARGET, at("2026-06-05T16:00", MANILA));

    assertThat(never).isEmpty();
  }

  private static Standing moved(Standing before, WorkingCalendar to, Duration target, Instant now) {
    return before.goingOn(NINE_TO_FIVE, to, target, now).orElseThrow();
  }
}
