package io.caseward.demo;

import io.caseward.cases.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What happened, in the words of those who saw it.
 *
 * @param about the types of subject it fits
 * @param clause the number of the clause it may break
 * @param detector what may have found it, null for none; {@code finding} is what it says then
 * @param says what people report, by language
 * @param shows further evidence
 * @param found a reviewer's note where it is a violation, {@code cleared} where it is none
 * @param missing what a reviewer may ask for, and {@code answer} what comes back
 * @param appeal what the subject may say against the decision
 */
record Incident(
    List<String> about,
    String clause,
    Detector detector,
    Map<String, List<String>> says,
    String finding,
    List<Piece> shows,
    String found,
    String cleared,
    String missing,
    String answer,
    String appeal) {

  record Detector(String name, String version) {}

  record Piece(String type, String text, String url, String note) {

    Evidence told(Tale tale) {
      return Evidence.of(type, tale.fill(text), url, note);
    }
  }
}
