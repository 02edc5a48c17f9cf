package io.caseward.enforcement;

import io.caseward.cases.Timeline;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.Processes;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes appeals against penalties, within their window. */
@Service
public class Appeals {

  static final int SHORTEST = 10;
  static final int LONGEST = 5000;
  private static final String APPEALED = "case.appealed";

  private final PenaltyStore penalties;
  private final AppealStore appeals;
  private final Processes processes;
  private final Timeline timeline;
  private final Clock clock;

  Appeals(
      PenaltyStore penalties,
      AppealStore appeals,
      Processes processes,
      Timeline timeline,
      Clock clock) {
    this.penalties = penalties;
    this.appeals = appeals;
    this.processes = processes;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Enters a subject's appeal against the penalty that stands in a case. */
  @DomainAction
  public Appeal lodge(String caseNumber, String text, Person by) {
    refuseWrongLength(text);
    Penalty penalty = standing(caseNumber);
    refuseSecond(penalty, by.zone());
    refuseLate(penalty, by.zone());
    appeals.lodge(penalty, text.strip(), by.name(), clock.instant());
    timeline.add(caseNumber, "appealed", by.name(), Map.of("penalty", penalty.kind().key()));
    goOn(caseNumber);
    return appeals.against(penalty.id()).orElseThrow();
  }

  private static void refuseWrongLength(String text) {
    int length = text == null ? 0 : text.strip().length();
    if (length < SHORTEST || length > LONGEST) {
      throw Refusal.ofField(
          HttpStatus.UNPROCESSABLE_ENTITY, "invalid-fields", "text", Told.of("refusal.appealLength", length, SHORTEST, LONGEST));
    }
  }

  private Penalty standing(String caseNumber) {
    return penalties
        .lockNewest(caseNumber, PenaltyState.APPLIED)
        .orElseThrow(() -> refusal("nothing-to-appeal", Told.of("refusal.nothingToAppeal", caseNumber)));
  }

  private void refuseSecond(Penalty penalty, ZoneId zone) {
    appeals.against(penalty.id()).ifPresent(first -> {
      throw refusal(
          "already-appealed",
          Told.of("refusal.appealedAlready", penalty.caseNumber(), first.lodgedBy(), first.lodgedAt().atZone(zone)));
    });
  }

  private void refuseLate(Penalty penalty, ZoneId zone) {
    if (!clock.instant().isBefore(penalty.appealUntil())) {
      throw refusal(
          "appeal-window-closed",
          Told.of("refusal.appealTooLate", penalty.caseNumber(), penalty.appealUntil().atZone(zone)));
    }
  }

  private void goOn(String caseNumber) {
    if (!processes.send(APPEALED, caseNumber)) {
      throw refusal("appeal-not-awaited", Told.of("refusal.appealNotAwaited", caseNumber, APPEALED));
    }
  }

  private static Refusal refusal(String type, Told sentence) {
    return new Refusal(HttpStatus.CONFLICT, type, sentence);
  }
}
