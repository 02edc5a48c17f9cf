package io.caseward.escalation.oncall;

import io.caseward.escalation.oncall.OnCall.Duty;
import io.caseward.web.ComingWeeks;
import java.time.Instant;
import java.util.List;

/**
 * The coming weeks of a rotation, day by day in its own zone.
 *
 * @param now whose turn it is
 * @param next whose turn comes then, null where none does in these weeks
 * @param gaps when nobody answers, now or later
 * @param end when these weeks do
 */
public record DutyPicture(List<List<Day>> weeks, Duty now, Duty next, List<Duty> gaps, Instant end) {

  /** One day: who has it, in order. */
  public record Day(ComingWeeks.Day date, List<Piece> pieces) {

    public boolean gap() {
      return pieces.stream().anyMatch(piece -> piece.duty().person() == null);
    }
  }

  /**
   * A part of a day.
   *
   * @param place where the person stands in the order, which gives the colour; -1 for nobody
   */
  public record Piece(Duty duty, int place, double left, double width) {}

  static DutyPicture of(Rotation rotation, OnCall onCall, Instant now) {
    ComingWeeks weeks = ComingWeeks.from(now, rotation.zone());
    List<Duty> all = onCall.duties(rotation, weeks.begin(), weeks.end());
    List<Duty> coming = all.stream().filter(duty -> duty.turn().until().isAfter(now)).toList();
    return new DutyPicture(
        weeks.days().stream().map(week -> week.stream().map(day -> day(day, all, rotation)).toList()).toList(),
        coming.get(0),
        coming.size() > 1 ? coming.get(1) : null,
        coming.stream().filter(duty -> duty.person() == null).toList(),
        weeks.end());
  }

  private static Day day(ComingWeeks.Day date, List<Duty> all, Rotation rotation) {
    return new Day(date, all.stream().filter(duty -> duty.turn().from().isBefore(date.end()) && duty.turn().until().isAfter(date.begin())).map(duty -> piece(duty, date, rotation)).toList());
  }

  private static Piece piece(Duty duty, ComingWeeks.Day date, Rotation rotation) {
    int place = duty.person() == null ? -1 : Math.max(0, rotation.people().indexOf(duty.person().name()));
    return new Piece(duty, place, date.share(duty.turn().from()), date.share(duty.turn().until()) - date.share(duty.turn().from()));
  }
}
