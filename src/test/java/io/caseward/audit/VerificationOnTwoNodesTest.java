package io.caseward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A verification goes on one node; whoever is served by the other sees it and may stop it. */
@CasewardTest
class VerificationOnTwoNodesTest {

  @Autowired private Story story;
  @Autowired private Recorded recorded;
  @Autowired private RecordTable record;
  @Autowired private VerificationTable runs;
  @Autowired private AnchorFile anchors;
  @Autowired private Keys keys;
  @Autowired private Notes notes;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch mayRead = new CountDownLatch(1);
  private Verifications otherNode;
  private Visitor auditor;

  @BeforeEach
  void theOtherNodeIsInTheMiddleOfIt() throws InterruptedException {
    story.opens("fake_reviews", Severity.MEDIUM, "tl");
    recorded.seal();
    otherNode = new Verifications(slow(), runs, anchors, keys, notes);
    otherNode.begin(story.person("admin"));
    assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
    auditor = Visitor.signedIn(port, "auditor");
  }

  /** Reads on when it is let. */
  private RecordTable slow() {
    ProxyFactory slow = new ProxyFactory();
    slow.setTarget(record);
    slow.setProxyTargetClass(true);
    slow.addAdvice((MethodInterceptor) call -> {
      if (call.getMethod().getName().equals("links")) {
        reading.countDown();
        mayRead.await(20, TimeUnit.SECONDS);
      }
      return call.proceed();
    });
    return (RecordTable) slow.getProxy();
  }

  @AfterEach
  void itEnds() {
    mayRead.countDown();
    otherNode.destroy();
  }

  @Test
  void isSeenFromThisOneAndNotBegunASecondTime() {
    assertThat(auditor.get("/record/verification").body()).contains("every 1s");

    auditor.post("/record/verification", Map.of());

    assertThat(runs()).isEqualTo(1);
    assertThat(story.seeing(runs::newest).orElseThrow().by()).isEqualTo("admin");
  }

  @Test
  void isSeenToItsEnd() {
    mayRead.countDown();

    assertThat(untilOver()).contains("The record is as it was written", "Intact");
  }

  @Test
  void isStoppedFromThisOne() {
    auditor.get("/record/verification");
    auditor.post("/record/verification/stop", Map.of());
    mayRead.countDown();

    untilOver();

    assertThat(story.seeing(runs::newest).orElseThrow().stopped()).isTrue();
  }

  @Test
  void isOverWhenItsNodeIsGone() {
    story.seeing(() -> sql.sql("update record_verification set sign_of_life = sign_of_life - interval '61 seconds'").update());

    assertThat(auditor.get("/record/verification").body()).contains("its node ended").doesNotContain("every 1s");
    auditor.post("/record/verification", Map.of());

    assertThat(runs()).isEqualTo(2);
    assertThat(untilOver()).contains("The record is as it was written");
  }

  private String untilOver() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String page = auditor.get("/record/verification/progress").body();
    while (page.contains("every 1s") && System.nanoTime() < end) {
      page = auditor.get("/record/verification/progress").body();
    }
    return page;
  }

  private long runs() {
    return story.seeing(() -> sql.sql("select count(*) from record_verification").query(Long.class).single());
  }
}
