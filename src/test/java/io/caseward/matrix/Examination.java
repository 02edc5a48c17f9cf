package io.caseward.matrix;

import io.caseward.Statements;
import io.caseward.matrix.Asking.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds each answer against what the rules say of who asked. */
final class Examination {

  private static final int SHOWN = 400;

  private final Asking asking;
  private final Undone.Way undone;
  private final Map<String, Matter> matters;
  private final Map<String, Pattern> traces = new LinkedHashMap<>();
  private final Map<Expected, Integer> asked = new EnumMap<>(Expected.class);
  private final List<String> faults = new ArrayList<>();
  private int searched;

  Examination(Asking asking, Undone.Way undone, Map<String, Matter> matters) {
    this.asking = asking;
    this.undone = undone;
    this.matters = matters;
    matters.forEach((vendor, matter) -> traces.put(vendor, matter.traces()));
  }

  /** Everyone asks, and nobody in particular. */
  void of(Row row) {
    Set<Integer> answers = new TreeSet<>();
    int toNobody = of(row, null).status();
    if (row.who() == Row.Who.ANYBODY) {
      answers.add(toNobody);
    }
    Caller.all().forEach(caller -> answers.add(of(row, caller).status()));
    boolean done = answers.stream().anyMatch(status -> status < 400 && (status < 300 || row.changes() || row.address().equals("/")));
    if (!done && row.never() == null) {
      fault(row, null, "is done for nobody", answers.toString());
    }
  }

  Answer of(Row row, Caller caller) {
    Expected expected = row.expected(caller);
    asked.merge(expected, 1, Integer::sum);
    try (Statements statements = new Statements()) {
      Answer answer = undone.of(() -> asking.ask(row, caller, own()));
      List<String> questions = statements.since();
      switch (expected) {
        case LET_IN -> letsIn(row, caller, answer);
        case DENIED -> holds(answer.denied(), row, caller, "is not denied", answer);
        case SIGN_IN -> holds(answer.status() == 401 || answer.text().contains("/sign-in"), row, caller, "is answered though nobody is signed in", answer);
        case AS_IF_MISSING -> looksMissing(row, caller, answer, questions, statements);
      }
      showsNoOthers(row, caller, expected, answer);
      return answer;
    }
  }

  private Matter own() {
    return matters.get(Caller.OWNER);
  }

  private void letsIn(Row row, Caller caller, Answer answer) {
    holds(!answer.denied() && answer.status() != 401, row, caller, "is denied", answer);
    if (row.never() == null) {
      holds(answer.status() != 404 && answer.status() < 500, row, caller, "is not there", answer);
    }
  }

  private void looksMissing(Row row, Caller caller, Answer answer, List<String> questions, Statements statements) {
    Answer missing = undone.of(() -> asking.ask(row, caller, own().missing()));
    List<String> ofMissing = statements.since();
    asked.merge(Expected.AS_IF_MISSING, 1, Integer::sum);
    holds(!row.mustBeFound() || answer.status() == 404, row, caller, "is found", answer);
    holds(answer.status() == missing.status(), row, caller, "has another status than " + missing.status(), answer);
    String one = own().withoutWhatWasAsked(row, answer.text());
    String other = own().withoutWhatWasAsked(row, missing.text());
    holds(one.equals(other), row, caller, "reads unlike a missing one: " + difference(one, other), answer);
    holds(questions.equals(ofMissing), row, caller, "asks the database other things than for a missing one: " + questions + " and " + ofMissing, answer);
  }

  private static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return "'%s' and '%s'".formatted(around(one, at), around(other, at));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
  }

  /** An answer may repeat what was asked; beyond that nothing of another vendor's stands in it. */
  private void showsNoOthers(Row row, Caller caller, Expected expected, Answer answer) {
    if (caller == null || caller.vendor() == null) {
      return;
    }
    searched++;
    String text = expected == Expected.AS_IF_MISSING || expected == Expected.DENIED ? own().withoutWhatWasAsked(row, answer.text()) : answer.text();
    traces.forEach((vendor, marks) -> {
      var found = marks.matcher(text);
      if (!vendor.equals(caller.vendor()) && found.find()) {
        fault(row, caller, "shows '%s' of %s's: %s".formatted(found.group(), vendor, around(text, found.start())), "");
      }
    });
  }

  private void holds(boolean so, Row row, Caller caller, String otherwise, Answer answer) {
    if (!so) {
      fault(row, caller, otherwise, answer.status() + " " + answer.text());
    }
  }

  private void fault(Row row, Caller caller, String what, String answer) {
    faults.add("%s as %s %s. %s".formatted(row, caller == null ? "nobody" : caller.name(), what, answer.length() < SHOWN ? answer : answer.substring(0, SHOWN) + "..."));
  }

  List<String> faults() {
    return faults;
  }

  String counts() {
    return "%d calls, %s, %d answers searched for others' marks".formatted(asked.values().stream().mapToInt(Integer::intValue).sum(), asked, searched);
  }
}
