package io.caseward.cases.intake;

import io.caseward.cases.NewReport;
import io.caseward.people.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What someone fills in who opens a case by hand.
 *
 * @param key tells the same form sent twice from two forms; made here where the page gives none
 * @param note why the case is opened: its first evidence
 */
record HandForm(
    String key,
    String reason,
    String subjectType,
    String subjectId,
    String subjectName,
    String language,
    String market,
    String severity,
    String note,
    String evidenceText,
    String evidenceUrl) {

  /** The form's names for the fields of a report. */
  private static final Map<String, String> NAMES =
      Map.of(
          "subject.type", "subjectType",
          "subject.id", "subjectId",
          "subject.name", "subjectName",
          "reference", "key");

  /**
   * As programs would send it.
   *
   * @param file a piece of evidence that came as a file, null where none did
   */
  Map<String, Object> report(Map<String, String> file) {
    Map<String, Object> subject = new HashMap<>();
    subject.put("type", subjectType);
    subject.put("id", subjectId);
    subject.put("name", subjectName);
    Map<String, Object> report = new HashMap<>();
    report.put("source", NewReport.BY_HAND);
    report.put("reference", key == null || key.isBlank() ? UUID.randomUUID().toString() : key);
    report.put("reason", reason);
    report.put("subject", subject);
    report.put("language", language);
    report.put("market", market);
    report.put("severity", severity);
    report.put("evidence", Stream.concat(evidence().stream().map(Piece::fields), Stream.ofNullable(file)).toList());
    return report;
  }

  /** What is wrong, by the form's own names. */
  Map<String, Told> renamed(Map<String, Told> wrong) {
    Map<String, Told> renamed = new LinkedHashMap<>();
    wrong.forEach((field, sentence) -> renamed.put(name(field), sentence.with(field, name(field))));
    if (note == null || note.isBlank()) {
      renamed.put("note", Told.of("refusal.noteMissing", "note"));
    }
    return renamed;
  }

  private String name(String field) {
    List<Piece> pieces = evidence();
    for (int i = 0; i < pieces.size(); i++) {
      if (field.startsWith("evidence[" + i + "]")) {
        return pieces.get(i).name();
      }
    }
    return NAMES.getOrDefault(field, field);
  }

  private List<Piece> evidence() {
    List<Piece> pieces = new ArrayList<>();
    Piece.add(pieces, "note", "text", "text", note);
    Piece.add(pieces, "evidenceText", "text", "text", evidenceText);
    Piece.add(pieces, "evidenceUrl", "link", "url", evidenceUrl);
    return pieces;
  }

  /** One piece of evidence, and the field of the form that it comes from. */
  private record Piece(String name, Map<String, String> fields) {

    static void add(List<Piece> pieces, String name, String type, String field, String value) {
      if (value != null && !value.isBlank()) {
        pieces.add(new Piece(name, Map.of("type", type, field, value)));
      }
    }
  }
}
