package io.caseward.demo;

import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import java.time.Duration;
import java.util.List;

/** A subject with a past; see {@code demo/histories.yml}. */
record History(Subject subject, String market, String language, List<Matter> matters) {

  record Matter(String reason, Severity severity, double hours, Ending ending, int moreReports) {

    Duration age() {
      return Duration.ofMinutes(Math.round(hours * 60));
    }
  }
}
