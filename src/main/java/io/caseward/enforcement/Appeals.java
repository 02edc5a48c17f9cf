package io.caseward.enforcement;

import io.caseward.cases.Timeline;
import io.caseward.people.Person;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes appeals against penalties, within their window. */
@Service
public class Appeals {

  static final int SHORTEST = 10;
  static final int LONGEST = 5000;
  private static final String APPEALED = "case.appealed";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm (VV)", Locale.ENGLISH);

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
      String sentence =
          "The appeal has %d characters; it needs %d to %d.".formatted(length, SHORTEST, LONGEST);
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_ENTITY, "invalid-fields", sentence, Map.of("text", sentence));
    }
  }

  private Penalty standing(String caseNumber) {
    return penalties
        .lockNewest(caseNumber, PenaltyState.APPLIED)
        .orElseThrow(() -> refusal(
            "nothing-to-appeal", "No penalty stands in %s, so there is nothing to appeal."
                .formatted(caseNumber)));
  }

  private void refuseSecond(Penalty penalty, ZoneId zone) {
    appeals.against(penalty.id()).ifPresent(first -> {
      throw refusal(
          "already-appealed",
          "%s was appealed by %s on %s; a penalty can be appealed once."
              .formatted(penalty.caseNumber(), first.lodgedBy(), at(first.lodgedAt(), zone)));
    });
  }

  private void refuseLate(Penalty penalty, ZoneId zone) {
    if (!clock.instant().isBefore(penalty.appealUntil())) {
      throw refusal(
          "appeal-window-closed",
          "The appeal window of %s ended on %s."
              .formatted(penalty.caseNumber(), at(penalty.appealUntil(), zone)));
    }
  }

  private void goOn(String caseNumber) {
    if (!processes.send(APPEALED, caseNumber)) {
      throw refusal(
          "appeal-not-awaited",
          "The SOP that %s follows does not wait for an appeal: a lead can add the message '%s' to it."
              .formatted(caseNumber, APPEALED));
    }
  }

  private static Refusal refusal(String type, String sentence) {
    return new Refusal(HttpStatus.CONFLICT, type, sentence);
  }

  private static String at(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }
}
