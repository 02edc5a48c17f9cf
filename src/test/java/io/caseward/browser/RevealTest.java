package io.caseward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import io.caseward.CasewardTest;
import io.caseward.cases.Evidence;
import io.caseward.cases.NewReport;
import io.caseward.cases.Reports;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may harm, as its viewer meets it. */
@CasewardTest
class RevealTest {

  @LocalServerPort int port;
  @Autowired Reports reports;
  private String number;

  @BeforeEach
  void aCaseWithAPicture() {
    Subject subject = new Subject("creator", "CR-1", "Someone on the air");
    List<Evidence> evidence = List.of(Evidence.of("image", null, "/images/demo/voucher.svg", "The voucher"));
    number = reports.receive(new NewReport("test", "R-1", "sensitive_media", subject, "en", "PH", Severity.HIGH, Instant.parse("2026-06-01T08:00:00Z"), evidence, null), "lead").caseNumber();
  }

  @Test
  void aPictureArrivesBlurredAndGreyAndIsCountedWhenItClears() {
    try (Visitor lead = Visitor.at(address()).signedInAs("lead")) {
      lead.opens("/cases/" + number);
      assertThat(filter(lead)).isEqualTo("blur(16px) grayscale(1)");

      Response counted = lead.page.waitForResponse("**/exposure", () -> lead.page.keyboard().press("r"));

      assertThat(counted.status()).isEqualTo(204);
      assertThat(filter(lead)).isEqualTo("grayscale(1)");
      lead.pictured("revealed").presses("Colour");
      assertThat(filter(lead)).isEqualTo("none");
    }
  }

  @Test
  void withoutTheBlurAPictureIsCountedWhenItIsSeen() {
    try (Visitor lead = Visitor.at(address()).signedInAs("lead-2")) {
      lead.opens("/settings").page.locator("input[name=blur]").uncheck();
      lead.presses("Keep").sees("Kept");

      Response counted = lead.page.waitForResponse("**/exposure", () -> {
        lead.opens("/cases/" + number);
        lead.page.locator(".media").scrollIntoViewIfNeeded();
      });

      assertThat(counted.status()).isEqualTo(204);
    }
  }

  private static String filter(Visitor visitor) {
    Locator picture = visitor.page.locator(".media img");
    picture.waitFor();
    return (String) picture.evaluate("picture => getComputedStyle(picture).filter");
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
