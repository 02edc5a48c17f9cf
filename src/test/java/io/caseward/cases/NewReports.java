package io.caseward.cases;

import io.caseward.cases.NewReport.Detector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds reports: a detector's, about Golden Lotus Spa's vouchers, each with a reference of its own. */
public final class NewReports {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private String source = "voucher-detector";
  private String reference = "vd-" + COUNT.incrementAndGet();
  private String reason = "counterfeit_vouchers";
  private Subject subject = new Subject("merchant", "m-20417", "Golden Lotus Spa");
  private String language = "en";
  private Severity severity;
  private Instant reportedAt;
  private Detector detector;
  private final List<Evidence> evidence = new ArrayList<>();

  private NewReports() {}

  public static NewReports aReport() {
    return new NewReports();
  }

  public NewReports referring(String to) {
    reference = to;
    return this;
  }

  public NewReports from(String other) {
    source = other;
    return this;
  }

  public NewReports about(String merchant) {
    subject = new Subject("merchant", merchant, merchant);
    return this;
  }

  public NewReports named(String name) {
    subject = new Subject(subject.type(), subject.id(), name);
    return this;
  }

  public NewReports because(String other) {
    reason = other;
    return this;
  }

  public NewReports in(String other) {
    language = other;
    return this;
  }

  public NewReports stating(Severity stated) {
    severity = stated;
    return this;
  }

  public NewReports madeAt(String instant) {
    reportedAt = Instant.parse(instant);
    return this;
  }

  public NewReports scored(double score) {
    detector = new Detector("vouchers", "3.1", score);
    return this;
  }

  public NewReports with(Evidence piece) {
    evidence.add(piece);
    return this;
  }

  public NewReport report() {
    return new NewReport(
        source, reference, reason, subject, language, "PH", severity, reportedAt,
        List.copyOf(evidence), detector);
  }
}
