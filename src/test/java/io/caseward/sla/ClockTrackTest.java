package io.caseward.sla;

import static io.caseward.sla.hours.Week.MANILA;
import static io.caseward.sla.hours.Week.at;
import static io.caseward.sla.hours.Week.weekdays;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseward.sla.ClockTrack.Kind;
import io.caseward.sla.ClockTrack.Share;
import io.caseward.sla.hours.CalendarRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockTrackTest {

  private static final WorkingCalendar ALWAYS = new WorkingCalendar("always", 1, CalendarRules.always("UTC", ZoneOffset.UTC));
  private static final WorkingCalendar OFFICE = new WorkingCalendar("office", 1, weekdays("09:00-17:00"));
  private static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

  @Test
  void countsNinetyMinutesThatRanAndNotTheThirtyThatWerePaused() {
    ClockTrack track = ClockTrack.of(START, minute(120), List.of(pause(90)), ALWAYS);

    assertThat(track.used(START, minute(120))).isEqualTo(Duration.ofMinutes(90));
    assertThat(track.used(minute(30), minute(120))).as("from minute 30 to the stop").isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void splitsAPauseOverMidnightByDay() {
    Instant evening = Instant.parse("2026-06-01T23:45:00Z");
    ClockTrack track = ClockTrack.of(evening.minusSeconds(900), evening.plusSeconds(4500), List.of(pause(evening), resume(evening.plusSeconds(3600))), ALWAYS);

    assertThat(track.byDay(ZoneOffset.UTC)).containsExactly(
        entry(LocalDate.parse("2026-06-01"), new Share(Duration.ofMinutes(15), Duration.ofMinutes(15))),
        entry(LocalDate.parse("2026-06-02"), new Share(Duration.ofMinutes(15), Duration.ofMinutes(45))));
  }

  @Test
  void tellsWorkPauseAndIdleTimeApart() {
    Instant friday = at("2026-06-05T16:00", MANILA);
    ClockTrack track = ClockTrack.of(friday, at("2026-06-08T10:00", MANILA), List.of(pause(friday.plusSeconds(1800)), resume(friday.plusSeconds(2700))), OFFICE);

    assertThat(track.spans()).extracting(ClockTrack.Span::kind, span -> span.length().toMinutes()).containsExactly(
        tuple(Kind.WORKED, 30L),
        tuple(Kind.PAUSED, 15L),
        tuple(Kind.WORKED, 15L),
        tuple(Kind.IDLE, 64L * 60),
        tuple(Kind.WORKED, 60L));
  }

  @Test
  void countsEachStretchOfAMovedClockByTheHoursOfThen() {
    Instant friday = at("2026-06-05T16:00", MANILA);
    ClockEvent moved = new ClockEvent(friday.plusSeconds(7200), ClockEvent.MOVE, "office/1", "lead", Duration.ZERO, null);

    ClockTrack track = ClockTrack.of(friday, friday.plusSeconds(10_800), List.of(moved), ALWAYS, edition -> OFFICE);

    assertThat(track.spans()).extracting(ClockTrack.Span::kind, span -> span.length().toMinutes()).containsExactly(tuple(Kind.WORKED, 60L), tuple(Kind.IDLE, 60L), tuple(Kind.WORKED, 60L));
  }

  @Test
  void isPausedOnOverAMove() {
    ClockEvent moved = new ClockEvent(minute(20), ClockEvent.MOVE, "office/1", "lead", Duration.ZERO, null);

    ClockTrack track = ClockTrack.of(START, minute(60), List.of(pause(10), moved, resume(minute(30))), ALWAYS, edition -> ALWAYS);

    assertThat(track.spans()).extracting(ClockTrack.Span::kind, span -> span.length().toMinutes()).containsExactly(tuple(Kind.WORKED, 10L), tuple(Kind.PAUSED, 20L), tuple(Kind.WORKED, 30L));
  }

  @Test
  void losesNothingToAPauseThatEndsAtOnce() {
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      Instant end = minute(1 + random.nextInt(20_000));
      List<ClockEvent> events = new ArrayList<>();
      for (int pauses = random.nextInt(5); pauses > 0; pauses--) {
        Instant moment = START.plusMillis((long) (random.nextDouble() * Duration.between(START, end).toMillis()));
        events.add(pause(moment));
        events.add(resume(moment));
      }
      events.sort(Comparator.comparing(ClockEvent::at));

      assertThat(ClockTrack.of(START, end, events, OFFICE).used(START, end)).isEqualTo(OFFICE.used(START, end));
    }
  }

  @Test
  void isTheSameInWhicheverOrderEqualEventsCame() {
    ClockEvent merchant = new ClockEvent(minute(30), ClockEvent.PAUSE, "waiting_for_merchant", "lead", Duration.ZERO, null);
    ClockEvent tool = new ClockEvent(minute(30), ClockEvent.PAUSE, "tool_unavailable", "lead", Duration.ZERO, null);

    ClockTrack one = ClockTrack.of(START, minute(120), List.of(merchant, tool, resume(60), resume(60)), ALWAYS);
    ClockTrack other = ClockTrack.of(START, minute(120), List.of(tool, merchant, resume(60), resume(60)), ALWAYS);

    assertThat(one.used(START, minute(120))).isEqualTo(other.used(START, minute(120))).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void leavesNoGapAndNoOverlapWhateverCame() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      List<ClockEvent> events = new ArrayList<>();
      int minute = 0;
      for (int changes = random.nextInt(8); changes > 0; changes--) {
        minute += random.nextInt(900);
        events.add(random.nextBoolean() ? pause(minute) : resume(minute));
      }
      Instant end = minute(minute + random.nextInt(900));

      List<ClockTrack.Span> spans = ClockTrack.of(START, end, events, OFFICE).spans();

      Instant reached = START;
      for (ClockTrack.Span span : spans) {
        assertThat(span.from()).isEqualTo(reached);
        reached = span.to();
      }
      assertThat(reached).isEqualTo(end);
    }
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static ClockEvent pause(int minute) {
    return pause(minute(minute));
  }

  private static ClockEvent pause(Instant at) {
    return new ClockEvent(at, ClockEvent.PAUSE, "waiting_for_merchant", "reviewer-harbor", Duration.ZERO, null);
  }

  private static ClockEvent resume(int minute) {
    return resume(minute(minute));
  }

  private static ClockEvent resume(Instant at) {
    return new ClockEvent(at, ClockEvent.RESUME, null, "reviewer-harbor", Duration.ZERO, null);
  }
}
