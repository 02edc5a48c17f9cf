package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallChoicesTest {

  private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static CallChoices quiet(String from, String until) {
    return new CallChoices(Set.of(CallWay.MENTION), LocalTime.parse(from), LocalTime.parse(until), null, null);
  }

  @Test
  void isNeverQuietForWhoChoseNothing() {
    assertThat(CallChoices.NONE.quietUntil(Instant.parse("2026-06-01T02:00:00Z"), MANILA)).isEmpty();
  }

  @Test
  void isQuietFromTheEveningToTheMorningOfTheirOwnClock() {
    CallChoices night = quiet("22:00", "07:00");

    assertThat(night.quietUntil(Instant.parse("2026-06-01T14:00:00Z"), MANILA)).contains(Instant.parse("2026-06-01T23:00:00Z"));
    assertThat(night.quietUntil(Instant.parse("2026-06-01T22:59:59Z"), MANILA)).contains(Instant.parse("2026-06-01T23:00:00Z"));
    assertThat(night.quietUntil(Instant.parse("2026-06-01T23:00:00Z"), MANILA)).isEmpty();
    assertThat(night.quietUntil(Instant.parse("2026-06-01T13:59:59Z"), MANILA)).isEmpty();
  }

  @Test
  void isQuietWithinADay() {
    CallChoices lunch = quiet("12:00", "13:00");

    assertThat(lunch.quietUntil(Instant.parse("2026-06-01T04:30:00Z"), MANILA)).contains(Instant.parse("2026-06-01T05:00:00Z"));
    assertThat(lunch.quietUntil(Instant.parse("2026-06-01T05:00:00Z"), MANILA)).isEmpty();
  }

  @Test
  void endsAtTheHourTheyChoseWhenClocksChangeInTheNight() {
    CallChoices night = quiet("22:00", "07:00");

    assertThat(night.quietUntil(Instant.parse("2026-03-28T22:00:00Z"), BERLIN)).contains(Instant.parse("2026-03-29T05:00:00Z"));
    assertThat(night.quietUntil(Instant.parse("2026-10-24T21:00:00Z"), BERLIN)).contains(Instant.parse("2026-10-25T06:00:00Z"));
  }
}
