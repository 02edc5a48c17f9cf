package io.caseward.escalation.oncall;

import io.caseward.escalation.OnDuty;
import io.caseward.escalation.oncall.OnCall.Duty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A line a rotation, from the same picture as its page. */
@Component
class DutyLines implements OnDuty {

  private final RotationTable rotations;
  private final OnCall onCall;
  private final Clock clock;

  DutyLines(RotationTable rotations, OnCall onCall, Clock clock) {
    this.rotations = rotations;
    this.onCall = onCall;
    this.clock = clock;
  }

  @Override
  public List<Line> now() {
    return rotations.all().stream().map(this::line).toList();
  }

  private Line line(Rotation rotation) {
    Instant now = clock.instant();
    DutyPicture picture = DutyPicture.of(rotation, onCall, now);
    List<Gap> gaps = picture.gaps().stream().map(gap -> gap(gap, now, picture.end())).toList();
    return picture.next() == null
        ? new Line(rotation.name(), picture.now().person(), null, null, gaps)
        : new Line(rotation.name(), picture.now().person(), picture.next().turn().from(), picture.next().person(), gaps);
  }

  private static Gap gap(Duty duty, Instant now, Instant end) {
    Instant from = duty.turn().from().isBefore(now) ? now : duty.turn().from();
    Instant until = duty.turn().until().equals(end) ? null : duty.turn().until();
    return new Gap(from, until, duty.gap(), duty.data().get("who"));
  }
}
