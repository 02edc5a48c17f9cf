package io.caseward.escalation.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * People who are on call in turn.
 *
 * @param handOver when turns change, by the clocks of the zone
 * @param weekday on which day they do, null for every day
 * @param since the first turn begins on this day or the next one of that weekday
 * @param people accounts in their order; empty where there is nobody
 * @param standIns in the order in which they were made
 */
public record Rotation(
    String key, String name, ZoneId zone, LocalTime handOver, DayOfWeek weekday, LocalDate since, List<String> people, List<StandIn> standIns) {

  private static final int DAYS_OF_A_WEEK = 7;

  /** Who has it at an instant, and until when. */
  public Turn at(Instant at) {
    return turns(at, at.plus(DAYS_OF_A_WEEK, ChronoUnit.DAYS)).get(0);
  }

  /** Who has it from one instant to another, in order and without a gap between them. */
  public List<Turn> turns(Instant from, Instant until) {
    List<Turn> turns = new ArrayList<>();
    List<Instant> changes = List.copyOf(changes(from, until));
    for (int change = 0; change < changes.size() - 1; change++) {
      Turn next = turn(changes.get(change), changes.get(change + 1));
      int last = turns.size() - 1;
      if (last >= 0 && turns.get(last).goesOn(next)) {
        turns.set(last, turns.get(last).until(next.until()));
      } else {
        turns.add(next);
      }
    }
    return turns;
  }

  private TreeSet<Instant> changes(Instant from, Instant until) {
    TreeSet<Instant> changes = new TreeSet<>(List.of(from, until));
    for (long turn = turnAt(from); begins(turn).isBefore(until); turn++) {
      changes.add(begins(turn));
    }
    standIns.forEach(standIn -> changes.addAll(List.of(standIn.from(), standIn.until())));
    return new TreeSet<>(changes.subSet(from, true, until, true));
  }

  private Turn turn(Instant from, Instant until) {
    return standIns.stream()
        .filter(standIn -> standIn.covers(from))
        .reduce((earlier, later) -> later)
        .map(standIn -> new Turn(from, until, standIn.person(), true))
        .orElseGet(() -> new Turn(from, until, inTurn(from), false));
  }

  private String inTurn(Instant at) {
    return people.isEmpty() ? null : people.get((int) Math.floorMod(turnAt(at), (long) people.size()));
  }

  /** Which turn it is, the first being 0; by the calendar, so that no change of the clocks shifts it. */
  private long turnAt(Instant at) {
    long turn = Math.floorDiv(ChronoUnit.DAYS.between(first(), at.atZone(zone).toLocalDate()), days());
    return at.isBefore(begins(turn)) ? turn - 1 : turn;
  }

  private Instant begins(long turn) {
    return first().plusDays(turn * days()).atTime(handOver).atZone(zone).toInstant();
  }

  private LocalDate first() {
    return weekday == null ? since : since.with(TemporalAdjusters.nextOrSame(weekday));
  }

  private long days() {
    return weekday == null ? 1 : DAYS_OF_A_WEEK;
  }
}
