package io.caseward.escalation;

import io.caseward.people.Person;
import java.time.Instant;
import java.util.List;

/** Who is on call now in each rotation, and when nobody will be. */
public interface OnDuty {

  List<Line> now();

  /**
   * One rotation.
   *
   * @param person who has it, null where nobody answers
   * @param until when that changes, null where it does not in the coming weeks
   * @param next who has it then, null where nobody answers or nothing changes
   * @param gaps when nobody answers, from now on
   */
  record Line(String rotation, Person person, Instant until, Person next, List<Gap> gaps) {}

  /**
   * A while in which nobody answers.
   *
   * @param until null where it lasts for all of the coming weeks
   * @param why {@code rotation_empty}, {@code rotation_gap}, {@code rotation_left} or {@code rotation_may_not}
   * @param who whose turn it would be, null where it is nobody's
   */
  record Gap(Instant from, Instant until, String why, String who) {}
}
