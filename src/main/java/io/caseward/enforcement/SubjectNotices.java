package io.caseward.enforcement;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Timeline;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells a case's subject how the matter stands. */
@Service
public class SubjectNotices {

  private final Cases cases;
  private final PenaltyStore penalties;
  private final AppealRulings rulings;
  private final NoticeBook notices;
  private final Timeline timeline;
  private final EnforcementSettings settings;
  private final Clock clock;

  SubjectNotices(
      Cases cases,
      PenaltyStore penalties,
      AppealRulings rulings,
      NoticeBook notices,
      Timeline timeline,
      EnforcementSettings settings,
      Clock clock) {
    this.cases = cases;
    this.penalties = penalties;
    this.rulings = rulings;
    this.notices = notices;
    this.timeline = timeline;
    this.settings = settings;
    this.clock = clock;
  }

  /** Sends one of the notices that a diagram draws. */
  @DomainAction
  public void send(String caseNumber, String kind) {
    CaseFile file = cases.find(caseNumber).orElseThrow();
    switch (NoticeKind.drawn(kind)) {
      case PENALTY -> tellPenalty(caseNumber);
      case REVERSAL -> notices.write(NoticeKind.REVERSAL, newest(caseNumber, PenaltyState.REVERSED));
      case APPEAL_UPHELD -> tellUpheld(caseNumber);
      default -> notices.write(NoticeKind.NO_VIOLATION, file);
    }
    timeline.add(caseNumber, "notice_sent", Timeline.SYSTEM, Map.of("notice", kind));
  }

  /** The subject can appeal from the moment it is told. */
  private void tellPenalty(String caseNumber) {
    Penalty penalty = newest(caseNumber, PenaltyState.APPLIED);
    penalties.openAppealsUntil(penalty.id(), clock.instant().plus(settings.appealWindow()));
    notices.write(NoticeKind.PENALTY, newest(caseNumber, PenaltyState.APPLIED));
  }

  private void tellUpheld(String caseNumber) {
    Penalty penalty = newest(caseNumber, PenaltyState.APPLIED);
    rulings.keep(penalty, "upheld");
    notices.write(NoticeKind.APPEAL_UPHELD, penalty);
  }

  private Penalty newest(String caseNumber, PenaltyState state) {
    return penalties
        .lockNewest(caseNumber, state)
        .orElseThrow(() -> new IllegalStateException(
            "No penalty of %s is %s, so there is none to tell the subject of."
                .formatted(caseNumber, state.key())));
  }
}
