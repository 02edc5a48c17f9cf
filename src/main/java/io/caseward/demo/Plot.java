package io.caseward.demo;

import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import java.time.Duration;
import java.util.Set;

/**
 * One case's story, before it is told.
 *
 * @param position its place among all stories, oldest first
 * @param age how long before today it begins
 * @param severity what the first report states, null to let triage decide
 * @param moreReports how many reports join it
 * @param holder the account that has its last task, null for whoever is fit
 * @param seed what is left to chance comes of it: the same every time
 */
record Plot(
    int position,
    Ending ending,
    Duration age,
    Subject subject,
    String market,
    String language,
    String reason,
    Incident incident,
    Severity severity,
    int moreReports,
    Set<Turn> turns,
    String holder,
    long seed) {

  boolean has(Turn turn) {
    return turns.contains(turn);
  }

  Plot at(int place) {
    return new Plot(place, ending, age, subject, market, language, reason, incident, severity, moreReports, turns, holder, seed);
  }
}
