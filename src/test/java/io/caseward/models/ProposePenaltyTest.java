package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.models.Decision.Facts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposePenaltyTest {

  private static final Decision PROPOSAL = Decision.shipped("enforcement/propose-penalty.dmn");

  @ParameterizedTest
  @CsvSource({
    "misleading_listing,   merchant,     low,      0, warning,         false",
    "misleading_listing,   merchant,     low,      1, strike,          false",
    "misleading_listing,   merchant,     medium,   0, warning,         false",
    "misleading_listing,   merchant,     medium,   1, strike,          false",
    "misleading_listing,   merchant,     medium,   2, payout_hold_7d,  false",
    "misleading_listing,   merchant,     medium,   3, suspension_30d,  true",
    "misleading_listing,   listing,      medium,   1, listing_removal, false",
    "sensitive_media,      content,      critical, 0, listing_removal, false",
    "harassment,           user,         medium,   2, strike,          false",
    "harassment,           user,         high,     0, strike,          false",
    "harassment,           user,         high,     1, suspension_30d,  true",
    "counterfeit_vouchers, merchant,     high,     1, payout_hold_7d,  false",
    "counterfeit_vouchers, merchant,     high,     2, suspension_30d,  true",
    "counterfeit_vouchers, merchant,     high,     3, offboarding,     true",
    "account_fraud,        merchant,     high,     0, payout_hold_7d,  false",
    "account_fraud,        merchant,     high,     1, offboarding,     true",
    "account_fraud,        user,         high,     1, strike,          false",
    "hateful_conduct,      creator,      critical, 0, suspension_30d,  true",
    "hateful_conduct,      creator,      critical, 2, offboarding,     true",
    "hateful_conduct,      live_session, critical, 2, suspension_30d,  true",
  })
  void climbsWithTheSeverityAndTheStrikesStillActive(String reason, String subject, String severity, int strikes, String penalty, boolean severe) {
    Facts facts = Facts.unknown().with("reason", reason).with("subjectType", subject);

    var answer = PROPOSAL.about(facts.with("severity", severity).with("activeStrikes", strikes));

    assertThat(answer.outputs()).isEqualTo(Map.of("penalty", penalty, "severe", severe));
  }

  @ParameterizedTest
  @ValueSource(strings = {"creator", "user", "merchant", "listing", "content", "live_session"})
  void neverGetsMilderWithAnotherStrike(String subject) {
    List<String> mildestFirst = List.of("warning", "strike", "payout_hold_7d", "listing_removal", "suspension_30d", "offboarding");
    for (String severity : Set.of("low", "medium", "high", "critical")) {
      int before = -1;
      for (int strikes = 0; strikes <= 6; strikes++) {
        Facts facts = Facts.unknown().with("reason", "account_fraud").with("subjectType", subject).with("severity", severity);

        int now = mildestFirst.indexOf(PROPOSAL.about(facts.with("activeStrikes", strikes)).get("penalty"));

        assertThat(now).as("%s, %s, %d strikes", subject, severity, strikes).isGreaterThanOrEqualTo(before);
        before = now;
      }
    }
  }

  @Test
  void warnsWhereNothingIsKnown() {
    assertThat(PROPOSAL.about(Facts.unknown()).outputs()).isEqualTo(Map.of("penalty", "warning", "severe", false));
  }

  @Test
  void readsUnknownStrikesAsNoReasonToBeHarder() {
    Facts facts = Facts.unknown().with("reason", "harassment").with("subjectType", "user").with("severity", "high");

    assertThat(PROPOSAL.about(facts).get("penalty")).isEqualTo("strike");
  }
}
