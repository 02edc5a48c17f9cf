package io.caseward.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps that a case has taken on its diagrams, in order. Kept as text, one piece a transaction:
 *
 * <pre>;mb1x2k9a case-check@3 startEvent_CaseOpened userTask_ReviewCase&gt;
 * ;mb1x9p0c case-check@3 &lt;userTask_ReviewCase serviceTask_RecordDecision</pre>
 *
 * The time is milliseconds in base 36; {@code x} was passed, a token stayed at {@code x>} and left
 * from {@code <x}.
 */
public record CasePath(List<Visit> visits) {

  /** What a token did at a step, and when. */
  public record Visit(Instant at, String sop, int version, String element, Move move) {}

  /** How a token moved. */
  public enum Move {
    /** It came and went on in the same transaction. */
    PASSED,
    /** It came and stayed. */
    CAME,
    /** It had stayed and went on. */
    LEFT
  }

  /** The SOPs on the path, in the order in which they began, each with the version it began with. */
  public Map<String, Integer> sops() {
    Map<String, Integer> sops = new LinkedHashMap<>();
    visits.forEach(visit -> sops.putIfAbsent(visit.sop(), visit.version()));
    return sops;
  }

  /** The elements of an SOP that a token has reached. */
  public Set<String> visited(String sop) {
    return visits.stream()
        .filter(visit -> visit.sop().equals(sop))
        .map(Visit::element)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The elements of an SOP where a token stands. */
  public Set<String> here(String sop) {
    Map<String, Integer> tokens = new HashMap<>();
    visits.stream()
        .filter(visit -> visit.sop().equals(sop))
        .forEach(visit -> tokens.merge(visit.element(), change(visit.move()), Integer::sum));
    return tokens.keySet().stream()
        .filter(element -> tokens.get(element) > 0)
        .collect(Collectors.toSet());
  }

  private static int change(Move move) {
    return switch (move) {
      case PASSED -> 0;
      case CAME -> 1;
      case LEFT -> -1;
    };
  }

  /** How one transaction's visits are appended to the text. */
  static String append(Instant at, List<Visit> visits) {
    StringBuilder text = new StringBuilder(";").append(Long.toString(at.toEpochMilli(), 36));
    String walking = "";
    for (Visit visit : visits) {
      String sop = visit.sop() + "@" + visit.version();
      if (!sop.equals(walking)) {
        text.append(' ').append(sop);
        walking = sop;
      }
      text.append(' ').append(written(visit));
    }
    return text.toString();
  }

  private static String written(Visit visit) {
    return switch (visit.move()) {
      case PASSED -> visit.element();
      case CAME -> visit.element() + ">";
      case LEFT -> "<" + visit.element();
    };
  }

  static CasePath parse(String text) {
    List<Visit> visits = new ArrayList<>();
    for (String piece : text.split(";")) {
      if (!piece.isEmpty()) {
        readPiece(piece.split(" "), visits);
      }
    }
    return new CasePath(List.copyOf(visits));
  }

  private static void readPiece(String[] words, List<Visit> visits) {
    Instant at = Instant.ofEpochMilli(Long.parseLong(words[0], 36));
    String sop = "";
    int version = 0;
    for (int i = 1; i < words.length; i++) {
      int mark = words[i].indexOf('@');
      if (mark > 0) {
        sop = words[i].substring(0, mark);
        version = Integer.parseInt(words[i].substring(mark + 1));
      } else {
        visits.add(readVisit(at, sop, version, words[i]));
      }
    }
  }

  private static Visit readVisit(Instant at, String sop, int version, String word) {
    if (word.startsWith("<")) {
      return new Visit(at, sop, version, word.substring(1), Move.LEFT);
    }
    return word.endsWith(">")
        ? new Visit(at, sop, version, word.substring(0, word.length() - 1), Move.CAME)
        : new Visit(at, sop, version, word, Move.PASSED);
  }
}
