package io.caseward.sop;

import io.caseward.database.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An SOP as it is edited and versioned: a diagram with the decisions and forms it uses; or a decision
 * that the product asks outside of any diagram, by its key.
 *
 * @param files each file's text by its name
 */
record Bundle(String sop, SortedMap<String, String> files) {

  SortedMap<String, byte[]> bytes() {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  /** The same for the same names and texts. */
  String digest() {
    MessageDigest digest = Sha256.begin();
    bytes().forEach((name, bytes) -> {
      digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    });
    return HexFormat.of().formatHex(digest.digest());
  }
}
