package io.caseward.cases;

import static io.caseward.cases.NewReports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class EvidencePicturesTest {

  private static final String ELSEWHERE = "https://pictures.example.com/counter.jpg";

  @LocalServerPort int port;
  @Autowired Reports reports;

  @Test
  void areLinkedWhereTheirServerWouldLearnWhoLooks() {
    HttpResponse<String> page = casePageWith(ELSEWHERE);

    assertThat(page.body()).doesNotContain("data-src=\"" + ELSEWHERE).contains("href=\"" + ELSEWHERE + "\" target=\"_blank\" rel=\"noreferrer noopener\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("img-src 'self' data: ;");
  }

  @Test
  void areRevealedInPlaceWhereTheyAreOurs() {
    assertThat(casePageWith("/images/demo/voucher.svg").body()).contains("data-src=\"/images/demo/voucher.svg\"");
  }

  private HttpResponse<String> casePageWith(String picture) {
    String number = reports.receive(aReport().with(Evidence.of("image", null, picture, "The counter")).report(), "lead").caseNumber();
    return Visitor.signedIn(port, "lead").get("/cases/" + number);
  }
}
