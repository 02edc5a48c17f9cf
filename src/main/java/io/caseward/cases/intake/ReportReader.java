package io.caseward.cases.intake;

import io.caseward.cases.NewReport;
import io.caseward.cases.NewReport.Detector;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.people.Told;
import io.caseward.policy.Policies;
import io.caseward.policy.PolicyArea;
import io.caseward.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what came from outside into a report, or says everything that is wrong with it at once. */
@Component
public class ReportReader {

  private static final List<String> FIELDS =
      List.of("source", "reference", "reason", "subject", "language", "market", "severity",
          "reportedAt", "evidence", "detector");

  private static final int SHORT = 100;
  private static final int LONG = 200;

  private final Policies policies;
  private final Clock clock;

  ReportReader(Policies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * Reads a report.
   *
   * @param given as JSON has it
   * @throws Refusal with a sentence for each wrong field
   */
  public NewReport read(Map<?, ?> given) {
    Fields fields = Fields.of(given).knownAs(FIELDS);
    NewReport report =
        new NewReport(
            fields.line("source", SHORT),
            fields.line("reference", LONG),
            fields.neededWord("reason", reasons()),
            subject(fields.object("subject")),
            Codes.language(fields),
            Codes.market(fields),
            Severity.of(fields.word("severity", Severity.keys())),
            Dates.reportedAt(fields, clock.instant()),
            EvidenceReader.read(fields),
            detector(fields));
    refuseIfWrong(fields.wrong());
    return report;
  }

  private List<String> reasons() {
    return policies.areas().stream().map(PolicyArea::key).toList();
  }

  private static Subject subject(Fields fields) {
    fields.knownAs(List.of("type", "id", "name"));
    String type = fields.neededWord("type", Subject.TYPES);
    String id = fields.line("id", LONG);
    return new Subject(type, id, fields.optionalLine("name", LONG).orElse(id));
  }

  private static Detector detector(Fields fields) {
    if (!fields.has("detector")) {
      return null;
    }
    Fields detector = fields.object("detector").knownAs(List.of("name", "version", "score"));
    return new Detector(
        detector.line("name", SHORT),
        detector.optionalLine("version", SHORT).orElse(null),
        score(detector));
  }

  private static Double score(Fields detector) {
    String given = detector.text("score", SHORT).orElse(null);
    if (given == null) {
      return null;
    }
    try {
      double score = Double.parseDouble(given);
      if (score >= 0 && score <= 1) {
        return score;
      }
    } catch (NumberFormatException e) {
      // Refused below, as one out of range is.
    }
    detector.refuse("score", "refusal.field.score", Quote.of(given));
    return null;
  }

  private static void refuseIfWrong(Map<String, Told> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "report-refused",
          Told.of("refusal.reportNotTaken", Told.sentences(wrong.values())),
          wrong);
    }
  }
}
