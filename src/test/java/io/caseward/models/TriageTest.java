package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.models.Decision.Answer;
import io.caseward.models.Decision.Facts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TriageTest {

  private static final List<String> WORST_LAST = List.of("low", "medium", "high", "critical");
  private static final Map<String, String> TARGETS =
      Map.of("critical", "PT1H", "high", "PT4H", "medium", "PT8H", "low", "PT16H");

  private static final Map<String, String> QUEUES =
      Map.of(
          "counterfeit_vouchers", "vouchers",
          "fake_reviews", "reviews",
          "misleading_listing", "listings",
          "price_gouging", "listings",
          "unlicensed_service", "licences",
          "off_platform_payment", "payments",
          "account_fraud", "accounts",
          "harassment", "conduct",
          "hateful_conduct", "conduct",
          "sensitive_media", "media");

  private static final Decision TRIAGE = Decision.shipped("cases/triage.dmn");

  @ParameterizedTest
  @CsvSource({
    "counterfeit_vouchers, medium, vouchers",
    "fake_reviews, low, reviews",
    "misleading_listing, low, listings",
    "price_gouging, medium, listings",
    "unlicensed_service, medium, licences",
    "off_platform_payment, medium, payments",
    "account_fraud, high, accounts",
    "harassment, medium, conduct",
    "hateful_conduct, high, conduct",
    "sensitive_media, high, media",
  })
  void treatsAReportThatSaysNothingElseAsIsUsualForItsReason(String reason, String severity, String queue) {
    Answer answer = TRIAGE.about(Facts.unknown().with("reason", reason));

    assertThat(answer.outputs()).isEqualTo(routed(severity, queue));
  }

  static Stream<List<String>> everyReasonAndStatedSeverity() {
    return QUEUES.keySet().stream().flatMap(reason -> WORST_LAST.stream().map(stated -> List.of(reason, stated)));
  }

  @ParameterizedTest
  @MethodSource("everyReasonAndStatedSeverity")
  void keepsTheSeverityThatTheReporterStated(List<String> reasonAndStated) {
    String reason = reasonAndStated.get(0);
    String stated = reasonAndStated.get(1);

    Answer answer = TRIAGE.about(Facts.unknown().with("reason", reason).with("reportedSeverity", stated).with("reportsOnSubject", 1));

    assertThat(answer.outputs()).isEqualTo(routed(stated, QUEUES.get(reason)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "sensitive_media,      live_session, -,  -,  1, 0.80, critical, emergency",
        "sensitive_media,      live_session, -,  -,  1, 0.79, high,     media",
        "hateful_conduct,      live_session, -,  -,  3, -,    critical, emergency",
        "hateful_conduct,      content,      -,  -,  3, 0.99, high,     conduct",
        "harassment,           live_session, -,  -,  2, -,    medium,   conduct",
        "account_fraud,        merchant,     -,  -,  5, -,    critical, accounts",
        "account_fraud,        user,         -,  -,  5, -,    high,     accounts",
        "counterfeit_vouchers, listing,      -,  -,  3, 0.90, critical, vouchers",
        "counterfeit_vouchers, listing,      -,  -,  2, 0.90, high,     vouchers",
        "counterfeit_vouchers, listing,      -,  -,  3, 0.89, high,     vouchers",
        "counterfeit_vouchers, listing,      -,  -,  2, 0.89, medium,   vouchers",
        "unlicensed_service,   merchant,     SG, en, 1, -,    high,     licences",
        "unlicensed_service,   merchant,     PH, en, 1, -,    medium,   licences",
        "off_platform_payment, creator,      -,  -,  3, -,    high,     payments",
        "off_platform_payment, user,         -,  -,  3, -,    medium,   payments",
        "harassment,           user,         -,  -,  3, -,    high,     conduct",
        "fake_reviews,         listing,      -,  tl, 1, 0.60, medium,   reviews",
        "fake_reviews,         listing,      -,  en, 1, 0.60, low,      reviews",
        "fake_reviews,         listing,      -,  en, 1, 0.85, medium,   reviews",
        "misleading_listing,   listing,      -,  -,  3, -,    medium,   listings",
        "misleading_listing,   listing,      -,  -,  2, -,    low,      listings",
      })
  void readsTheSignsOfGreaterHarm(String reason, String subject, String market, String language, Integer reports, Double score, String severity, String queue) {
    Facts facts = Facts.unknown().with("reason", reason).with("subjectType", subject).with("market", market);
    facts.with("language", language).with("reportsOnSubject", reports).with("detectorScore", score);

    assertThat(TRIAGE.about(facts).outputs()).isEqualTo(routed(severity, queue));
  }

  static Stream<Facts> everySign() {
    return QUEUES.keySet().stream()
        .flatMap(reason -> Stream.of("merchant", "creator", "live_session").map(subject -> List.of(reason, subject)))
        .flatMap(pair -> Stream.of(0.5, 0.9).map(score -> Facts.unknown().with("reason", pair.get(0)).with("subjectType", pair.get(1)).with("detectorScore", score)))
        .map(facts -> facts.with("market", "MY").with("language", "ms").with("reportsOnSubject", 5));
  }

  @ParameterizedTest
  @MethodSource("everySign")
  void neverFallsBelowTheSeverityThatTheReporterStated(Facts facts) {
    int found = WORST_LAST.indexOf(TRIAGE.about(facts).get("severity"));

    for (String stated : WORST_LAST) {
      int severity = WORST_LAST.indexOf(TRIAGE.about(facts.with("reportedSeverity", stated)).get("severity"));

      assertThat(severity).as("%s stated about %s", stated, facts.all()).isGreaterThanOrEqualTo(WORST_LAST.indexOf(stated));
      if (found == WORST_LAST.indexOf("critical")) {
        assertThat(severity).isEqualTo(found);
      }
    }
  }

  @Test
  void leavesAReasonThatItDoesNotKnowToALead() {
    assertThat(TRIAGE.about(Facts.unknown().with("reason", "lost_property")).outputs()).isEqualTo(routed("medium", "lead"));
    assertThat(TRIAGE.about(Facts.unknown()).outputs()).isEqualTo(routed("medium", "lead"));
  }

  @Test
  void treatsASeverityInWordsOfItsOwnAsNotStated() {
    Facts facts = Facts.unknown().with("reason", "price_gouging").with("reportedSeverity", "3 - Moderate");

    assertThat(TRIAGE.about(facts).outputs()).isEqualTo(routed("medium", "listings"));
  }

  private static Map<String, Object> routed(String severity, String queue) {
    return Map.of("severity", severity, "queue", queue, "target", TARGETS.get(severity));
  }
}
