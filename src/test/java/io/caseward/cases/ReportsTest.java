package io.caseward.cases;

import static io.caseward.cases.NewReports.aReport;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;

@CasewardTest
class ReportsTest {

  private static final int AT_ONCE = 8;

  @Autowired private Reports reports;
  @Autowired private CaseDetails details;
  @Autowired private Story story;
  @Autowired private TestClock clock;
  @Autowired private AbstractApplicationContext caseward;

  @Test
  void opensACaseAndStartsItsSop() {
    Received received = receive(aReport());

    assertThat(received.opened()).isTrue();
    CaseFile file = story.file(received.caseNumber());
    assertThat(file.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(file.queue()).isEqualTo("vouchers");
    assertThat(file.target()).isEqualTo(Duration.ofHours(8));
    assertThat(file.vendor()).isNotNull();
    CasePath path = path(file.number());
    assertThat(path.sops()).containsEntry("case-check", file.sopVersion());
    assertThat(path.visited("case-check"))
        .containsExactly(
            "startEvent_CaseOpened",
            "businessRuleTask_TriageCase",
            "serviceTask_RouteCase",
            "userTask_ReviewCase");
    assertThat(path.here("case-check")).containsExactly("userTask_ReviewCase");
  }

  @Test
  void tellsTheOpeningBeforeWhatTheSopDoesAtOnce() {
    String number = receive(aReport().referring("vd-1")).caseNumber();

    List<TimelineEntry> timeline = story.timeline(number);
    assertThat(timeline).extracting(TimelineEntry::kind).startsWith("opened", "routed");
    assertThat(timeline.get(0).data()).containsEntry("reference", "vd-1");
    assertThat(timeline.get(0).actor()).isEqualTo("lead");
  }

  @Test
  void answersTheSameReportAsItDidBefore() {
    Received first = receive(aReport().referring("vd-7"));

    Received again = receive(aReport().referring("vd-7"));

    assertThat(again.repeated()).isTrue();
    assertThat(again)
        .extracting(Received::report, Received::caseNumber, Received::opened)
        .containsExactly(first.report(), first.caseNumber(), true);
    assertThat(story.file(first.caseNumber()).reportCount()).isEqualTo(1);
  }

  @Test
  void takesTheSameReferenceOfAnotherSourceForAnotherReport() {
    Received detector = receive(aReport().referring("17"));

    Received buyer = receive(aReport().referring("17").from("buyer-app"));

    assertThat(buyer.repeated()).isFalse();
    assertThat(buyer.caseNumber()).isEqualTo(detector.caseNumber());
  }

  @Test
  void joinsTheOpenCaseAboutTheSameSubjectAndReason() {
    String number = receive(aReport().madeAt("2026-05-20T10:00:00Z")).caseNumber();

    Received second = receive(aReport().madeAt("2026-05-18T10:00:00Z").scored(0.4));

    assertThat(second.opened()).isFalse();
    assertThat(second.caseNumber()).isEqualTo(number);
    CaseFile file = story.file(number);
    assertThat(file.reportCount()).isEqualTo(2);
    assertThat(file.detectorScore()).isEqualTo(0.4);
    assertThat(file.reportedAt()).isEqualTo(Instant.parse("2026-05-18T10:00:00Z"));
    assertThat(file.openedAt()).isEqualTo(TestClock.START);
    assertThat(story.seeing(() -> details.reports(number)))
        .extracting(Report::opened)
        .containsExactly(true, false);
  }

  @Test
  void opensAnotherCaseForAnotherReasonOrSubject() {
    String number = receive(aReport()).caseNumber();

    assertThat(receive(aReport().because("fake_reviews")).caseNumber()).isNotEqualTo(number);
    assertThat(receive(aReport().about("m-2")).caseNumber()).isNotEqualTo(number);
  }

  @Test
  void raisesTheSeverityOfTheCaseThatAGraverReportJoins() {
    String number = receive(aReport().stating(Severity.LOW)).caseNumber();
    List<SeverityChanged> raised = new ArrayList<>();

    whileListening(SeverityChanged.class, raised::add, () -> receive(aReport().stating(Severity.HIGH)));

    assertThat(story.file(number).severity()).isEqualTo(Severity.HIGH);
    assertThat(raised)
        .containsExactly(new SeverityChanged(number, Severity.LOW, Severity.HIGH));
    assertThat(story.timeline(number)).extracting(TimelineEntry::kind).contains("severity_raised");
  }

  @Test
  void lowersNoSeverity() {
    String number = receive(aReport().stating(Severity.HIGH)).caseNumber();

    receive(aReport().stating(Severity.LOW));

    assertThat(story.file(number).severity()).isEqualTo(Severity.HIGH);
    assertThat(story.file(number).reportedSeverity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void opensACaseThatNoVendorCoversAndWarns() {
    Received received = receive(aReport().in("fr"));

    assertThat(received.warnings())
        .singleElement()
        .asString()
        .contains("'fr'", "lead's queue", "en, es, ms, tl, zh");
    CaseFile file = story.file(received.caseNumber());
    assertThat(file.queue()).isEqualTo("lead");
    assertThat(file.vendor()).isNull();
  }

  @Test
  void keepsEvidenceAndReportUnderTheVendorThatTheCaseGoesTo() {
    String number = receive(aReport().with(text("The code was used before."))).caseNumber();
    String vendor = story.file(number).vendor();

    assertThat(seenBy("reviewer-" + vendor, () -> details.evidence(number))).hasSize(1);
    assertThat(seenBy("reviewer-" + vendor, () -> details.reports(number))).hasSize(1);
    String other = vendor.equals("harbor") ? "kestrel" : "harbor";
    assertThat(seenBy("reviewer-" + other, () -> details.evidence(number))).isEmpty();
    assertThat(seenBy("reviewer-" + other, () -> details.reports(number))).isEmpty();
  }

  @Test
  void opensOneCaseForEqualReportsThatComeAtOnce() throws Exception {
    List<Received> received = atOnce(i -> aReport().referring("vd-twin"));

    assertThat(received).extracting(Received::report).containsOnly(received.get(0).report());
    assertThat(received).filteredOn(one -> !one.repeated()).hasSize(1);
    assertThat(story.file(received.get(0).caseNumber()).reportCount()).isEqualTo(1);
  }

  @Test
  void opensOneCaseForReportsAboutTheSameThatComeAtOnce() throws Exception {
    List<Received> received = atOnce(i -> aReport().referring("vd-" + i));

    assertThat(received).extracting(Received::caseNumber).containsOnly(received.get(0).caseNumber());
    assertThat(received).filteredOn(Received::opened).hasSize(1);
    assertThat(story.file(received.get(0).caseNumber()).reportCount()).isEqualTo(AT_ONCE);
  }

  @Test
  void keepsOneReportWhereTheSameReferenceComesAboutSeveralSubjectsAtOnce() throws Exception {
    List<Received> received = atOnce(i -> aReport().referring("vd-odd").about("m-" + i));

    assertThat(received.stream().map(Received::caseNumber).collect(toSet())).hasSize(1);
    assertThat(received).filteredOn(one -> !one.repeated()).hasSize(1);
  }

  @Test
  void leavesNothingOfAReportThatFails() {
    assertThatThrownBy(
            () ->
                whileListening(
                    CaseRouted.class,
                    routed -> {
                      throw new IllegalStateException("planted");
                    },
                    () -> receive(aReport().referring("vd-fail"))))
        .hasMessageContaining("planted");

    assertThat(receive(aReport().referring("vd-fail")).repeated()).isFalse();
  }

  private Received receive(NewReports report) {
    return reports.receive(report.report(), "lead");
  }

  private CasePath path(String number) {
    return story.seeing(() -> details.path(number));
  }

  private <T> T seenBy(String who, java.util.function.Supplier<T> look) {
    return io.caseward.database.Scopes.in(story.person(who).scope(), look);
  }

  private static Evidence text(String text) {
    return Evidence.of("text", text, null, null);
  }

  private List<Received> atOnce(IntFunction<NewReports> report) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    try {
      List<Callable<Received>> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        NewReports mine = report.apply(i);
        calls.add(
            () -> {
              start.await();
              return receive(mine);
            });
      }
      List<Received> received = new ArrayList<>();
      for (Future<Received> call : threads.invokeAll(calls)) {
        received.add(call.get());
      }
      return received;
    } finally {
      threads.shutdown();
    }
  }

  private <E> void whileListening(Class<E> event, java.util.function.Consumer<E> ear, Runnable work) {
    ApplicationListener<PayloadApplicationEvent<?>> listener =
        published -> {
          if (event.isInstance(published.getPayload())) {
            ear.accept(event.cast(published.getPayload()));
          }
        };
    caseward.addApplicationListener(listener);
    try {
      work.run();
    } finally {
      caseward.removeApplicationListener(listener);
    }
  }
}
