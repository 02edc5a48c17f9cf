package io.caseward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody writes lines of our log. */
@CasewardTest
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

  private static final String FORGED = "2026-06-01T09:00:00.000Z  INFO 1 --- forged: admin signed in";

  @Autowired private Calls calls;
  @LocalServerPort private int port;

  @Test
  void areNotBegunByWhatIsPutIntoAMessage(CapturedOutput console) {
    LoggerFactory.getLogger("io.caseward.test").warn("{} is not known.", "lead\r\n" + FORGED);
    LoggerFactory.getLogger("io.caseward.test").warn("It failed.", new IllegalStateException("lead\n" + FORGED));

    assertThat(console.getOut()).contains("lead\\u000d\\u000a2026");
    assertThat(console.getOut().lines()).noneMatch(line -> line.startsWith(FORGED));
  }

  @Test
  void areNotBegunByNamesHeadersOrReasons(CapturedOutput console) {
    Visitor.at(port).signIn("lead\r\n" + FORGED, "demo");
    Visitor.at(port).get("/nowhere?x=%0d%0a" + FORGED.replace(" ", "%20"));
    calls.post("lead", "/api/v1/reports", "{\"source\": \"a\\r\\n" + FORGED + "\"}");
    calls.get("lead", "/api/v1/cases/C-1%0d%0a" + FORGED.replace(" ", "%20"));
    new Wire(port).begins("GET / HTTP/1.1\nHost: localhost\nUser-Agent: x\r\r\n" + FORGED);

    assertThat(console.getOut().lines()).noneMatch(line -> line.startsWith(FORGED));
  }
}
