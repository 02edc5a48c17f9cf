package io.caseward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskWork;
import io.caseward.worklist.live.Ticking;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the worklist costs a narrow line, in bytes as the browser receives them, headers included. */
@CasewardTest
class TransferTest {

  private static final long FIRST_LOAD = 150 * 1024;
  private static final long CHANGE = 15 * 1024;

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TaskWork work;
  @Autowired Ticking live;
  private List<String> numbers;

  @BeforeEach
  void aFullPage() {
    numbers = IntStream.range(0, 30).mapToObj(i -> story.opens("fake_reviews", Severity.MEDIUM, "tl")).toList();
  }

  @Test
  void theListTransfersAtMost150KilobytesOnFirstLoad(TestReporter report) {
    try (Visitor reviewer = Visitor.at("http://localhost:" + port).signedInAs("reviewer-harbor")) {
      AtomicLong bytes = counted(reviewer, true);

      reviewer.opens("/worklist").sees(numbers.get(0));
      reviewer.page.waitForLoadState(LoadState.LOAD);

      report.publishEntry("Bytes of a first load", bytes.toString());
      assertThat(bytes.get()).isBetween(10_000L, FIRST_LOAD);
    }
  }

  @Test
  void aChangeTransfersAtMost15Kilobytes(TestReporter report) {
    try (Visitor reviewer = Visitor.at("http://localhost:" + port).signedInAs("reviewer-harbor").sees(numbers.get(0))) {
      live.tick();
      AtomicLong bytes = counted(reviewer, false);

      work.take(story.task(numbers.get(0), "userTask_ReviewCase").id(), story.person("reviewer-harbor-2"));
      live.tick();
      PlaywrightAssertions.assertThat(reviewer.page.locator("#summary")).containsText("29 wait");
      reviewer.page.waitForLoadState(LoadState.NETWORKIDLE);

      report.publishEntry("Bytes of a change", bytes.toString());
      assertThat(bytes.get()).isBetween(1_000L, CHANGE);
    }
  }

  private static AtomicLong counted(Visitor visitor, boolean first) {
    AtomicLong bytes = new AtomicLong();
    CDPSession network = visitor.page.context().newCDPSession(visitor.page);
    network.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    network.on("Network.eventSourceMessageReceived", event -> bytes.addAndGet(event.get("data").getAsString().length()));
    network.send("Network.enable");
    if (first) {
      JsonObject off = new JsonObject();
      off.addProperty("cacheDisabled", true);
      network.send("Network.setCacheDisabled", off);
    }
    return bytes;
  }
}
