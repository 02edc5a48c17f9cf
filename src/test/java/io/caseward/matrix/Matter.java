package io.caseward.matrix;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What one vendor has: the things that rows name, and the marks that nobody else may ever see.
 *
 * @param things by the word that a row has for them
 * @param marks names, numbers and phrases that are this vendor's alone
 */
record Matter(Map<String, String> things, Set<String> marks) {

  /** Of every thing that can be a vendor's, one that is not there. */
  private static final Map<String, String> MISSING = Map.ofEntries(
      Map.entry("case", "C-987654"),
      Map.entry("waiting", "C-987655"),
      Map.entry("penalised", "C-987656"),
      Map.entry("over", "C-987657"),
      Map.entry("overSubject", "nobody-987658"),
      Map.entry("task", "00000000-0000-0000-0000-000000000001"),
      Map.entry("held", "00000000-0000-0000-0000-000000000002"),
      Map.entry("paused", "00000000-0000-0000-0000-000000000003"),
      Map.entry("evidence", "987654321"),
      Map.entry("evidenceFile", "987654320"),
      Map.entry("escalation", "E-987654"),
      Map.entry("settling", "E-987655"),
      Map.entry("message", "987654322"),
      Map.entry("bulk", "987654323"),
      Map.entry("bulkDone", "987654324"),
      Map.entry("clock", "987654325"),
      Map.entry("clockMove", "987654326"));

  /** What is nobody's in particular. */
  private static final Map<String, String> EVERYBODYS = Map.ofEntries(
      Map.entry("queue", "reviews"),
      Map.entry("calendar", "kestrel"),
      Map.entry("ladder", "grave"),
      Map.entry("rotation", "duty"),
      Map.entry("area", "fake_reviews"),
      Map.entry("sop", "case-check"),
      Map.entry("version", "1"),
      Map.entry("part", "db"),
      Map.entry("account", "quality"),
      Map.entry("link", "nothing"),
      Map.entry("token", "1"),
      Map.entry("standIn", "1"));

  Matter() {
    this(new HashMap<>(EVERYBODYS), new TreeSet<>());
  }

  static boolean namesAVendors(String template) {
    return MISSING.keySet().stream().anyMatch(word -> template.contains("{" + word + "}"));
  }

  /** The same, with nothing of the vendor's there. */
  Matter missing() {
    Map<String, String> gone = new HashMap<>(things);
    gone.putAll(MISSING);
    return new Matter(gone, Set.of());
  }

  Matter with(String word, String thing) {
    things.put(word, thing);
    return this;
  }

  Matter marked(String mark) {
    marks.add(mark);
    return this;
  }

  String of(String word) {
    return things.get(word);
  }

  String fill(String template) {
    String filled = template;
    for (Map.Entry<String, String> thing : things.entrySet()) {
      filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
    }
    return filled;
  }

  /** Finds any of the marks, as a word of its own. */
  Pattern traces() {
    return Pattern.compile("(?<![\\w-])(?:" + marks.stream().map(Pattern::quote).collect(joining("|")) + ")(?![\\w-])");
  }

  /** An answer without what was asked for in a row, be it this vendor's or missing. */
  String withoutWhatWasAsked(Row row, String answer) {
    String blank = answer;
    for (Map.Entry<String, String> one : asked(row).entrySet()) {
      blank = blank.replaceAll("(?<![\\w-])(?:" + Pattern.quote(one.getKey()) + "|" + Pattern.quote(one.getValue()) + ")(?![\\w-])", "#");
    }
    return blank;
  }

  private Map<String, String> asked(Row row) {
    Map<String, String> asked = new LinkedHashMap<>();
    MISSING.forEach((word, missing) -> {
      if ((row.address() + row.sent().text()).contains("{" + word + "}")) {
        asked.put(things.get(word), missing);
      }
    });
    return asked;
  }
}
