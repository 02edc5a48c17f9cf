package io.caseward.escalation.oncall;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final LocalDate SINCE = LocalDate.of(2026, 6, 1);

  @Test
  void goesRoundInItsOrder() {
    Rotation weekly = rotation(MONDAY, "09:00", List.of(), "ana", "ben", "cho");

    assertThat(who(weekly, "2026-06-01T09:00")).isEqualTo("ana");
    assertThat(who(weekly, "2026-06-08T08:59")).isEqualTo("ana");
    assertThat(who(weekly, "2026-06-08T09:00")).isEqualTo("ben");
    assertThat(who(weekly, "2026-06-22T09:00")).isEqualTo("ana");
    assertThat(who(weekly, "2026-06-01T08:59")).as("before the first turn").isEqualTo("cho");
  }

  @Test
  void beginsOnTheNextDayOfItsName() {
    assertThat(who(rotation(SUNDAY, "18:00", List.of(), "ana", "ben"), "2026-06-07T18:00")).isEqualTo("ana");
    assertThat(who(rotation(SUNDAY, "18:00", List.of(), "ana", "ben"), "2026-06-07T17:59")).isEqualTo("ben");
  }

  @Test
  void changesEveryDayWhereItNamesNone() {
    Rotation daily = rotation(null, "00:30", List.of(), "ana", "ben");

    assertThat(who(daily, "2026-06-02T00:29")).isEqualTo("ana");
    assertThat(who(daily, "2026-06-02T00:30")).isEqualTo("ben");
  }

  @Test
  void handsOverByTheClocksOfItsZoneWhateverTheyAreChangedTo() {
    Rotation weekly = rotation(MONDAY, "09:00", List.of(), "ana", "ben");

    List<Turn> turns = weekly.turns(at("2026-10-26T09:00"), at("2026-11-09T09:00"));

    assertThat(turns).hasSize(2);
    assertThat(turns.get(0).until()).isEqualTo(at("2026-11-02T09:00"));
    assertThat(Duration.between(turns.get(0).from(), turns.get(0).until())).as("the hour that comes twice").isEqualTo(Duration.ofHours(169));
  }

  @Test
  void hasAHandOverInTheHourThatTheClocksJumpOver() {
    Rotation daily = new Rotation("duty", "Duty", LOS_ANGELES, LocalTime.of(2, 30), null, LocalDate.of(2026, 3, 7), List.of("ana", "ben"), List.of());

    assertThat(who(daily, "2026-03-08T01:59")).isEqualTo("ana");
    assertThat(who(daily, "2026-03-08T03:30")).isEqualTo("ben");
  }

  @Test
  void letsTheLastMadeStandInCount() {
    Rotation weekly = rotation(MONDAY, "09:00", List.of(standIn(1, "2026-06-03T00:00", "2026-06-05T00:00", "dee"), standIn(2, "2026-06-04T00:00", "2026-06-04T12:00", null)), "ana", "ben");

    assertThat(weekly.turns(at("2026-06-01T09:00"), at("2026-06-08T09:00"))).extracting(Turn::person).containsExactly("ana", "dee", null, "dee", "ana");
  }

  @Test
  void hasNoGapBetweenItsTurns() {
    Rotation daily = rotation(null, "09:00", List.of(standIn(1, "2026-06-03T00:00", "2026-06-05T00:00", "dee")), "ana", "ben", "cho");

    List<Turn> turns = daily.turns(at("2026-06-01T00:00"), at("2026-07-01T00:00"));

    assertThat(turns.get(0).from()).isEqualTo(at("2026-06-01T00:00"));
    for (int turn = 1; turn < turns.size(); turn++) {
      assertThat(turns.get(turn).from()).isEqualTo(turns.get(turn - 1).until());
    }
    assertThat(turns.get(turns.size() - 1).until()).isEqualTo(at("2026-07-01T00:00"));
  }

  @Test
  void isNobodysWithoutPeople() {
    assertThat(who(rotation(MONDAY, "09:00", List.of()), "2026-06-01T09:00")).isNull();
  }

  private static Rotation rotation(DayOfWeek weekday, String handOver, List<StandIn> standIns, String... people) {
    return new Rotation("duty", "Duty", LOS_ANGELES, LocalTime.parse(handOver), weekday, SINCE, List.of(people), standIns);
  }

  private static StandIn standIn(long id, String from, String until, String person) {
    return new StandIn(id, at(from), at(until), person, "lead");
  }

  private static String who(Rotation rotation, String at) {
    return rotation.at(at(at)).person();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LOS_ANGELES).toInstant();
  }
}
