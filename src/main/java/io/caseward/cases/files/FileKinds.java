package io.caseward.cases.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.springframework.http.MediaType;

/** What files of evidence may be, found in their content: what a sender calls a file proves nothing. */
final class FileKinds {

  static final List<String> ALLOWED =
      List.of("image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "video/webm", "application/pdf", "text/plain");

  private static final Tika TIKA = new Tika();

  /** The brands under which .mp4 files go; others of that family are QuickTime's own. */
  private static final Pattern MP4 = Pattern.compile("(?s).{4}ftyp(iso\\w|avc1|mp[47]\\w|dash|M4V.|MSNV).*");

  /** Of the containers that begin alike, the one that says it is for browsers. */
  private static final String WEBM = "B\u0082\u0084webm";

  private static final int HEAD = 4096;

  private FileKinds() {}

  /** Two containers are told apart further in than Tika looks. */
  static String of(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    String found = TIKA.detect(content);
    return switch (found) {
      case "video/quicktime", "video/x-m4v" -> MP4.matcher(head).matches() ? "video/mp4" : "video/quicktime";
      case "application/x-matroska" -> head.contains(WEBM) ? "video/webm" : "video/x-matroska";
      default -> found;
    };
  }

  /** What pages show in place; the rest is saved, never opened here. */
  static boolean isShown(String type) {
    return type.startsWith("image/") || type.startsWith("video/");
  }

  /** Whether the sender says it is something else; nothing, or "some bytes", says nothing. */
  static boolean contradicts(String stated, String found) {
    if (stated == null || stated.isBlank()) {
      return false;
    }
    MediaType type = MediaType.parseMediaType(stated);
    return !type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM) && !type.equalsTypeAndSubtype(MediaType.parseMediaType(found));
  }
}
