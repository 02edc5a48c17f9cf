package io.caseward.cases.intake;

import io.caseward.cases.Evidence;
import java.util.List;
import java.util.regex.Pattern;

/** Reads pieces of evidence. */
final class EvidenceReader {

  static final int TEXT = 10_000;

  private static final int MOST = 100;
  private static final int URL = 2_000;
  private static final int NOTE = 1_000;

  private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");

  private EvidenceReader() {}

  static List<Evidence> read(Fields fields) {
    return fields.objects("evidence", MOST).stream().map(EvidenceReader::one).toList();
  }

  private static Evidence one(Fields piece) {
    piece.knownAs(List.of("type", "text", "url", "note"));
    String type = piece.neededWord("type", Evidence.TYPES);
    String text = piece.text("text", TEXT).orElse(null);
    String url = url(piece);
    refuseEmpty(piece, type, text, url);
    return Evidence.of(type, text, url, piece.text("note", NOTE).orElse(null));
  }

  private static void refuseEmpty(Fields piece, String type, String text, String url) {
    if ("text".equals(type) && text == null) {
      piece.refuse("text", "refusal.field.evidenceText");
    }
    if (type != null && !"text".equals(type) && url == null) {
      piece.refuse("url", "refusal.field.evidenceUrl", type);
    }
  }

  /** People follow these links, so nothing but the web is let in. */
  private static String url(Fields piece) {
    String given = piece.optionalLine("url", URL).orElse(null);
    if (given != null && !ON_THE_WEB.matcher(given).matches()) {
      piece.refuse("url", "refusal.field.url", Quote.of(given));
    }
    return given;
  }
}
