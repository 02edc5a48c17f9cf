package io.caseward.cases.intake;

import io.caseward.cases.Evidence;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads pieces of evidence. */
final class EvidenceReader {

  static final int TEXT = 10_000;

  private static final int MOST = 100;
  private static final int URL = 2_000;
  private static final int NOTE = 1_000;
  private static final int FILE = 100;

  private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");

  private static final Pattern A_FILE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private EvidenceReader() {}

  static List<Evidence> read(Fields fields) {
    return fields.objects("evidence", MOST).stream().map(EvidenceReader::one).toList();
  }

  private static Evidence one(Fields piece) {
    piece.knownAs(List.of("type", "text", "url", "note", "file"));
    String type = piece.neededWord("type", Evidence.TYPES);
    String text = piece.text("text", TEXT).orElse(null);
    String url = url(piece);
    UUID file = file(piece);
    String note = piece.text("note", NOTE).orElse(null);
    if (piece.has("file")) {
      refuseBoth(piece, type, text, url);
      return Evidence.ofFile(type, file, note);
    }
    refuseEmpty(piece, type, text, url);
    return Evidence.of(type, text, url, note);
  }

  /** The name that a file got when it was brought. */
  private static UUID file(Fields piece) {
    String given = piece.optionalLine("file", FILE).orElse(null);
    if (given != null && !A_FILE.matcher(given).matches()) {
      piece.refuse("file", "refusal.field.file", Quote.of(given));
      return null;
    }
    return given == null ? null : UUID.fromString(given);
  }

  private static void refuseBoth(Fields piece, String type, String text, String url) {
    if (text != null || url != null || "text".equals(type) || "link".equals(type)) {
      piece.refuse("file", "refusal.field.fileAlone");
    }
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
